package org.plumbline.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The module's own sources, for rules that no compiler keeps. */
public final class Sources {

    private static final Path MAIN = Path.of("src/main");
    private static final List<String> UNPACKED = List.of("pdfjs", "jsdiff");
    private static final Path BUSINESS = Path.of("../portal-ejb/src/main/java");
    private static final Path MAILS = Path.of("../portal-ejb/src/main/resources/mail");

    private Sources() {
    }

    /** One file. @param path relative to the module, with slashes */
    public record Source(String path, String text) {

        public String name() {
            return path.substring(path.lastIndexOf('/') + 1);
        }

        String folder() {
            return path.substring(0, path.lastIndexOf('/'));
        }
    }

    public static Stream<Source> java() {
        return below(MAIN.resolve("java"), ".java");
    }

    public static Stream<Source> business() {
        return below(BUSINESS, ".java");
    }

    public static Stream<Source> pages() {
        return below(MAIN.resolve("webapp"), ".xhtml");
    }

    public static Stream<Source> texts() {
        return below(MAIN.resolve("resources"), ".properties");
    }

    /** Templates of mails. */
    public static Stream<Source> mails() {
        return below(MAILS, ".properties").filter(template -> !template.name().startsWith("layout"));
    }

    public static Stream<Source> statics() {
        return below(MAIN.resolve("webapp/WEB-INF/static"), "");
    }

    /** Names of the files that a library brings among ours, below {@code static}. */
    public static Stream<String> unpacked() {
        return UNPACKED.stream().flatMap(Sources::unpacked);
    }

    private static Stream<String> unpacked(String library) {
        try (Stream<Path> files = Files.walk(Path.of("target", library))) {
            return files.filter(Files::isRegularFile).map(file -> file.toString().replace('\\', '/').replaceFirst(".*/webjars/[^/]+/[^/]+/", library + '/'))
                    .toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<Source> below(Path folder, String ending) {
        try (Stream<Path> files = Files.walk(folder)) {
            List<Source> found = files.filter(file -> Files.isRegularFile(file) && file.toString().endsWith(ending)).sorted()
                    .map(file -> new Source(file.toString().replace('\\', '/'), read(file))).toList();
            return found.stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            // pictures are asked for their name only
            return new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
