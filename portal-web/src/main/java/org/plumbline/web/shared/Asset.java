package org.plumbline.web.shared;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.ServletContext;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The static files of the portal and their one version: a hash over every name and byte, so that an address never changes its
 * content and may be cached for a year. In pages: {@code #{asset.url('css/app.css')}}.
 */
@Named("asset")
@ApplicationScoped
public class Asset {

    static final String ROOT = "/WEB-INF/static/";
    static final String PATH = "/static/";

    private static final String SCRIPT = "text/javascript;charset=UTF-8";
    private static final Map<String, String> TYPES = Map.ofEntries(
            Map.entry("css", "text/css;charset=UTF-8"),
            Map.entry("js", SCRIPT),
            Map.entry("mjs", SCRIPT),
            Map.entry("wasm", "application/wasm"),
            Map.entry("svg", "image/svg+xml"),
            Map.entry("png", "image/png"),
            Map.entry("webp", "image/webp"),
            Map.entry("ico", "image/x-icon"),
            Map.entry("ttf", "font/ttf"),
            Map.entry("pfb", "application/octet-stream"),
            Map.entry("bcmap", "application/octet-stream"),
            Map.entry("webmanifest", "application/manifest+json"));

    private final Map<String, StaticFile> files = new TreeMap<>();

    @Inject
    private ServletContext servlet;

    private String prefix;
    private String version;

    @PostConstruct
    void load() {
        var digest = sha256();
        var contents = new TreeMap<String, byte[]>();
        collect(ROOT, contents);
        contents.forEach((name, bytes) -> {
            digest.update(name.getBytes(java.nio.charset.StandardCharsets.UTF_8));
            digest.update(bytes);
            files.put(name, new StaticFile(bytes, TYPES.get(extension(name))));
        });
        version = HexFormat.of().formatHex(digest.digest(), 0, 6);
        prefix = servlet.getContextPath() + PATH + version + "/";
    }

    /**
     * The address of a static file, with context path and version.
     *
     * @param name path below {@code WEB-INF/static}, e.g. {@code css/app.css}
     * @throws IllegalArgumentException when there is no such file: a page with a dead link must not ship
     */
    public String url(String name) {
        if (!files.containsKey(name)) {
            throw new IllegalArgumentException("No static file " + name);
        }
        return prefix + name;
    }

    /** The element that runs a module once the page is read. Whole, because PrimeFaces spells the type of a script it is told of "module_0". */
    public String module(String name) {
        return "<script type=\"module\" src=\"" + url(name) + "\"></script>";
    }

    /** The hash that stands in every address. */
    public String getVersion() {
        return version;
    }

    Optional<StaticFile> file(String name) {
        return Optional.ofNullable(files.get(name));
    }

    private void collect(String folder, Map<String, byte[]> into) {
        for (String path : servlet.getResourcePaths(folder)) {
            if (path.endsWith("/")) {
                collect(path, into);
            } else if (TYPES.containsKey(extension(path))) {
                into.put(path.substring(ROOT.length()), read(path));
            }
        }
    }

    private byte[] read(String path) {
        try (var in = servlet.getResourceAsStream(path)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + path, e);
        }
    }

    private static String extension(String name) {
        return name.substring(name.lastIndexOf('.') + 1);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }
}
