package org.plumbline.web.shared;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.ServletContext;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/**
 * The icons, read once from {@code WEB-INF/static/icons/*.svg} and written into pages inline: no request, no font, coloured by the
 * text around them. They are decoration; the words beside them carry the meaning, so they are hidden from assistive technology.
 */
@Named("icons")
@ApplicationScoped
public class Icons {

    private static final String FOLDER = "/WEB-INF/static/icons/";
    private static final String ENDING = ".svg";

    private final Map<String, String> svgs = new HashMap<>();

    @Inject
    private ServletContext servlet;

    @PostConstruct
    void load() {
        for (String path : servlet.getResourcePaths(FOLDER)) {
            if (path.endsWith(ENDING)) {
                svgs.put(path.substring(FOLDER.length(), path.length() - ENDING.length()), inline(read(path)));
            }
        }
    }

    /**
     * The icon as inline markup.
     *
     * @throws IllegalArgumentException when there is no such icon
     */
    public String svg(String name) {
        String svg = svgs.get(name);
        if (svg == null) {
            throw new IllegalArgumentException("No icon " + name);
        }
        return svg;
    }

    private String read(String path) {
        try (var in = servlet.getResourceAsStream(path)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + path, e);
        }
    }

    /** A file stands alone and says its namespace and size; inside a page it needs neither. */
    private static String inline(String file) {
        return file.strip()
                .replace(" xmlns=\"http://www.w3.org/2000/svg\"", "")
                .replaceFirst("<svg ", "<svg class=\"icon\" aria-hidden=\"true\" focusable=\"false\" ");
    }
}
