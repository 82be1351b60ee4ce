package org.plumbline.integration.tink;

import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.Parameters;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.plumbline.shared.OwnerOnly;

/**
 * One key set in one file, readable by the server's user alone. Written beside and moved into place, never half. What another
 * node adds is seen within {@link #LOOK_AGAIN_NANOS}, by the file's time.
 */
class KeySetFile {

    static final long LOOK_AGAIN_NANOS = 1_000_000_000L;

    private final Path file;
    private final Parameters parameters;
    private volatile KeysetHandle handle;
    private volatile FileTime readAt;
    private volatile long lookedAt = System.nanoTime();

    KeySetFile(Path file, Parameters parameters) {
        this.file = file;
        this.parameters = parameters;
    }

    boolean exists() {
        return Files.exists(file);
    }

    /** Reads the set, or makes one with a single key when there is none. */
    void openOrMake() throws GeneralSecurityException {
        try {
            Files.createDirectories(file.getParent(), OwnerOnly.folder());
            try (FileChannel lock = lockFile(); FileLock held = lock.lock()) {
                handle = exists() ? read() : write(KeysetHandle.generateNew(parameters, RegistryConfiguration.get()));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The key set " + file + " cannot be read or made: " + e.getMessage(), e);
        }
    }

    KeysetHandle handle() throws GeneralSecurityException {
        KeysetHandle known = known();
        long now = System.nanoTime();
        if (now - lookedAt <= LOOK_AGAIN_NANOS) {
            return known;
        }
        lookedAt = now;
        if (!readAt.equals(timeOfFile())) {
            reload();
        }
        return handle;
    }

    private KeysetHandle known() {
        if (handle == null) {
            throw new IllegalStateException("The key set " + file + " is asked before it was unlocked.");
        }
        return handle;
    }

    /** The number of each key, which also stands in front of what it sealed. */
    Stream<Integer> ids() {
        KeysetHandle known = known();
        return IntStream.range(0, known.size()).mapToObj(i -> known.getAt(i).getId());
    }

    int size() {
        return known().size();
    }

    Instant changedAt() {
        return readAt.toInstant();
    }

    /** The file's time, or the one known when it cannot be asked: keys in hand go on working. */
    private FileTime timeOfFile() {
        try {
            return Files.getLastModifiedTime(file);
        } catch (IOException e) {
            return readAt;
        }
    }

    void reload() throws GeneralSecurityException {
        try {
            handle = read();
        } catch (IOException e) {
            throw new UncheckedIOException("The key set " + file + " cannot be read.", e);
        }
    }

    /** Adds a key and makes it the one new values use. */
    void addKey() throws GeneralSecurityException {
        try (FileChannel lock = lockFile(); FileLock held = lock.lock()) {
            handle = write(KeysetHandle.newBuilder(read())
                    .addEntry(KeysetHandle.generateEntryFromParameters(parameters).withRandomId().makePrimary())
                    .build());
        } catch (IOException e) {
            throw new UncheckedIOException("The key set " + file + " cannot be written.", e);
        }
    }

    private KeysetHandle read() throws IOException, GeneralSecurityException {
        // before the content: a file that changes in between is read once more, not once too little
        readAt = Files.getLastModifiedTime(file);
        return TinkJsonProtoKeysetFormat.parseKeyset(Files.readString(file), RegistryConfiguration.get(), InsecureSecretKeyAccess.get());
    }

    private KeysetHandle write(KeysetHandle fresh) throws IOException, GeneralSecurityException {
        Path beside = file.resolveSibling(file.getFileName() + ".new");
        Files.deleteIfExists(beside);
        Files.createFile(beside, OwnerOnly.file());
        Files.writeString(beside, serialize(fresh), StandardOpenOption.DSYNC);
        Files.move(beside, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        readAt = Files.getLastModifiedTime(file);
        return fresh;
    }

    private static String serialize(KeysetHandle fresh) throws GeneralSecurityException {
        return TinkJsonProtoKeysetFormat.serializeKeyset(fresh, RegistryConfiguration.get(), InsecureSecretKeyAccess.get());
    }

    /** Two nodes that start on an empty folder, or rotate at once, go one after the other. */
    private FileChannel lockFile() throws IOException {
        Path lock = file.resolveSibling(file.getFileName() + ".lock");
        try {
            Files.createFile(lock, OwnerOnly.file());
        } catch (FileAlreadyExistsException e) {
            // another node or an earlier start made it
        }
        return FileChannel.open(lock, StandardOpenOption.WRITE);
    }
}
