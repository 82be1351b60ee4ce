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
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;

/** One key set in one file, readable by the server's user alone. Written beside and moved into place, never half. */
class KeySetFile {

    private final Path file;
    private final Parameters parameters;
    private volatile KeysetHandle handle;

    /** Reads the set, or makes one with a single key when there is none. */
    KeySetFile(Path file, Parameters parameters) throws GeneralSecurityException {
        this.file = file;
        this.parameters = parameters;
        try {
            Files.createDirectories(file.getParent(), ownerOnly("rwx------"));
            try (FileChannel lock = lockFile(); FileLock held = lock.lock()) {
                handle = Files.exists(file) ? read() : write(KeysetHandle.generateNew(parameters, RegistryConfiguration.get()));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The key set " + file + " cannot be read or made: " + e.getMessage(), e);
        }
    }

    KeysetHandle handle() {
        return handle;
    }

    int size() {
        return handle.size();
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
        return TinkJsonProtoKeysetFormat.parseKeyset(Files.readString(file), RegistryConfiguration.get(), InsecureSecretKeyAccess.get());
    }

    private KeysetHandle write(KeysetHandle fresh) throws IOException, GeneralSecurityException {
        Path beside = file.resolveSibling(file.getFileName() + ".new");
        Files.deleteIfExists(beside);
        Files.createFile(beside, ownerOnly("rw-------"));
        Files.writeString(beside, serialize(fresh), StandardOpenOption.DSYNC);
        Files.move(beside, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        return fresh;
    }

    private static String serialize(KeysetHandle fresh) throws GeneralSecurityException {
        return TinkJsonProtoKeysetFormat.serializeKeyset(fresh, RegistryConfiguration.get(), InsecureSecretKeyAccess.get());
    }

    /** Two nodes that start on an empty folder, or rotate at once, go one after the other. */
    private FileChannel lockFile() throws IOException {
        Path lock = file.resolveSibling(file.getFileName() + ".lock");
        try {
            Files.createFile(lock, ownerOnly("rw-------"));
        } catch (FileAlreadyExistsException e) {
            // another node or an earlier start made it
        }
        return FileChannel.open(lock, StandardOpenOption.WRITE);
    }

    private static FileAttribute<?>[] ownerOnly(String permissions) {
        boolean posix = FileSystems.getDefault().supportedFileAttributeViews().contains("posix");
        return posix ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))}
                : new FileAttribute<?>[0];
    }
}
