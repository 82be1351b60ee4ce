package org.plumbline.house;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The web application as its sources have it: a test that walks all pages learns of a new one here. */
public final class WebApp {

    static final Path SOURCES = Path.of(System.getProperty("plumbline.build")).resolve("../../portal-web/src/main").normalize();

    private static final Path PAGES = SOURCES.resolve("webapp");

    private WebApp() {
    }

    /** The paths of all pages, each with a slash before it. */
    public static Set<String> pages() {
        try (Stream<Path> files = Files.walk(PAGES)) {
            return files.filter(file -> file.toString().endsWith(".xhtml")).map(file -> "/" + PAGES.relativize(file).toString().replace('\\', '/'))
                    .filter(path -> !path.startsWith("/WEB-INF/")).collect(Collectors.toCollection(TreeSet::new));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
