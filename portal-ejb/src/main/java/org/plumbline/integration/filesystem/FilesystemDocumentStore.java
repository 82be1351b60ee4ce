package org.plumbline.integration.filesystem;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.plumbline.document.control.DocumentStore;
import org.plumbline.shared.Setting;
import org.plumbline.shared.Settings;
import org.plumbline.shared.StorageFullException;
import org.plumbline.shared.StreamSealing;

/**
 * A sealed file each, written beside, forced to the disk and moved into place. The name of a file is what it is sealed for: one that was
 * put in another's place does not open. Timeout and retry: none, a disk answers or fails. Idempotency: a name is drawn for each write.
 */
@ApplicationScoped
public class FilesystemDocumentStore implements DocumentStore {

    private static final long MEGABYTE = 1024L * 1024;
    /** Files stop at twice the room with which the portal says that it is not ready: whoever sends many must not take it from everybody. */
    private static final int ROOM_OF_OTHERS = 2;
    private static final int BUFFER_BYTES = 64 * 1024;
    private static final int NAME_BYTES = 16;
    private static final SecureRandom RANDOM = new SecureRandom();

    @Inject
    private Settings settings;

    @Inject
    private StreamSealing sealing;

    private StoreFolder folder;

    /** For the container. */
    public FilesystemDocumentStore() {
    }

    FilesystemDocumentStore(StoreFolder folder, StreamSealing sealing) {
        this.folder = folder;
        this.sealing = sealing;
    }

    @PostConstruct
    void keepInFolder() {
        Path place = settings.directory(Setting.DATA_DIR).resolve(settings.directory(Setting.DOCUMENTS_FOLDER));
        folder = new StoreFolder(place, settings.count(Setting.DISK_MINIMUM_MB) * ROOM_OF_OTHERS * MEGABYTE, path -> path.toFile().getUsableSpace());
    }

    @Override
    public Stored write(InputStream content, long expected) throws IOException {
        folder.demandRoom(expected);
        String name = draw();
        try {
            MessageDigest digest = sha256();
            long size = copy(content, folder.begin(name), name, digest);
            folder.keep(name);
            return new Stored(name, size, HexFormat.of().formatHex(digest.digest()));
        } catch (IOException | RuntimeException e) {
            folder.delete(name);
            throw e;
        }
    }

    private long copy(InputStream content, Path to, String name, MessageDigest digest) throws IOException {
        long size = 0;
        byte[] buffer = new byte[BUFFER_BYTES];
        try (FileChannel file = FileChannel.open(to, StandardOpenOption.WRITE)) {
            try (OutputStream sealed = sealing.seal(Channels.newOutputStream(file), name)) {
                for (int read = content.read(buffer); read >= 0; read = content.read(buffer)) {
                    digest.update(buffer, 0, read);
                    put(sealed, buffer, read);
                    size += read;
                }
            }
            file.force(true);
        }
        return size;
    }

    /** A disk that ran full while others wrote too says so in words of its own. */
    private void put(OutputStream sealed, byte[] buffer, int length) throws IOException {
        try {
            sealed.write(buffer, 0, length);
        } catch (IOException failed) {
            try {
                folder.demandRoom(0);
            } catch (StorageFullException full) {
                full.addSuppressed(failed);
                throw full;
            }
            throw failed;
        }
    }

    @Override
    public InputStream read(String id, long from, long length) throws IOException {
        FileChannel file = folder.open(id);
        try {
            SeekableByteChannel plain = sealing.open(file, id);
            plain.position(from);
            return new ChannelInput(plain, length);
        } catch (IOException | RuntimeException e) {
            file.close();
            throw e;
        }
    }

    @Override
    public void delete(String id) throws IOException {
        folder.delete(id);
    }

    @Override
    public void demandRoom(long bytes) throws IOException {
        folder.demandRoom(bytes);
    }

    @Override
    public int forgetUnfinished(Instant before) throws IOException {
        return folder.forgetUnfinished(before);
    }

    @Override
    public int forgetOrphans(Instant before, UnaryOperator<Set<String>> named) throws IOException {
        return folder.forgetOrphans(before, named);
    }

    private static String draw() {
        byte[] bits = new byte[NAME_BYTES];
        RANDOM.nextBytes(bits);
        return HexFormat.of().formatHex(bits);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }
}
