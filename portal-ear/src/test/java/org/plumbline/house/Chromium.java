package org.plumbline.house;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds the Chromium of this machine, or installs Debian's where that is possible. */
final class Chromium {

    private static final List<String> PLACES = List.of("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome",
            "/usr/bin/google-chrome-stable", "/snap/bin/chromium", "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
            "/Applications/Chromium.app/Contents/MacOS/Chromium", "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe");

    private Chromium() {
    }

    static Path executable() {
        return foundOrInstalled().orElseThrow(() -> new IllegalStateException(
                "The browser tests need Chromium or Chrome: install it, or name its program in the environment variable CHROMIUM."));
    }

    private static Optional<Path> found() {
        return Stream.concat(Optional.ofNullable(System.getenv("CHROMIUM")).stream(), PLACES.stream())
                .map(Path::of).filter(Files::isExecutable).findFirst();
    }

    /** One JVM of a run installs it; the others wait, for it can be found before it can be started. */
    private static Optional<Path> foundOrInstalled() {
        Path lock = Path.of(System.getProperty("java.io.tmpdir"), "plumbline-chromium.lock");
        try (FileChannel channel = FileChannel.open(lock, StandardOpenOption.CREATE, StandardOpenOption.WRITE); FileLock held = channel.lock()) {
            return found().or(() -> install() ? found() : Optional.empty());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Debian and its kin, and only for root: nobody else may. */
    private static boolean install() {
        return Files.isExecutable(Path.of("/usr/bin/apt-get")) && "root".equals(System.getProperty("user.name"))
                && run("apt-get", "-q", "update") && run("apt-get", "-q", "-y", "install", "--no-install-recommends", "chromium");
    }

    private static boolean run(String... command) {
        ProcessBuilder builder = new ProcessBuilder(command).inheritIO();
        builder.environment().put("DEBIAN_FRONTEND", "noninteractive");
        try {
            return builder.start().waitFor() == 0;
        } catch (IOException e) {
            throw new IllegalStateException("Chromium can't be installed: " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
