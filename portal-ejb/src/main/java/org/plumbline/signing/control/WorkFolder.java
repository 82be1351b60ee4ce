package org.plumbline.signing.control;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.plumbline.document.control.DocumentStore;

/** Room for files that are worked on, outside the store: for the server's user alone, and gone with its end. */
public final class WorkFolder implements AutoCloseable {

    private final Path folder;

    public WorkFolder() {
        try {
            folder = Files.createTempDirectory("plumbline-signing");
        } catch (IOException e) {
            throw new UncheckedIOException("no room for files that are worked on", e);
        }
    }

    public Path file(String name) {
        return folder.resolve(name);
    }

    /** The bytes of a file of the store. */
    public Path copy(DocumentStore store, String storeId, String name) {
        Path copy = file(name);
        try (InputStream content = store.read(storeId, 0, Long.MAX_VALUE)) {
            Files.copy(content, copy);
            return copy;
        } catch (IOException e) {
            throw new UncheckedIOException("the store of files failed", e);
        }
    }

    @Override
    public void close() {
        try (var files = Files.list(folder)) {
            for (Path file : files.toList()) {
                Files.deleteIfExists(file);
            }
            Files.deleteIfExists(folder);
        } catch (IOException e) {
            throw new UncheckedIOException("files that were worked on are left behind", e);
        }
    }
}
