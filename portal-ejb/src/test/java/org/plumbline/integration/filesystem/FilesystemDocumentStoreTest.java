package org.plumbline.integration.filesystem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.plumbline.document.control.DocumentStore;
import org.plumbline.document.control.DocumentStoreContract;
import org.plumbline.integration.tink.TestKeys;
import org.plumbline.shared.KeyRing;
import org.plumbline.shared.StorageFullException;
import org.plumbline.shared.StreamSealing;

/** Files on a disk: sealed, whole or not there, and readable when there is no room for more. */
class FilesystemDocumentStoreTest extends DocumentStoreContract {

    private static final long RESERVE = 1000;

    @TempDir
    Path disk;

    private final AtomicLong room = new AtomicLong(Long.MAX_VALUE);
    private DocumentStore store;

    @BeforeEach
    void aStore() {
        store = on(TestKeys.in(disk.resolve("keys")));
    }

    private DocumentStore on(KeyRing keys) {
        return new FilesystemDocumentStore(new StoreFolder(disk.resolve("documents"), RESERVE, folder -> room.get()), (StreamSealing) keys);
    }

    @Override
    protected DocumentStore store() {
        return store;
    }

    @Test
    void showsNothingOfAFileToWhoeverReadsTheDisk() throws Exception {
        String id = write("The alarm code is 4711".repeat(20).getBytes(StandardCharsets.UTF_8)).id();
        assertThat(Files.readString(place(id), StandardCharsets.ISO_8859_1)).startsWith("PLS1").doesNotContain("alarm");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(place(id)))).isEqualTo("rw-------");
    }

    @Test
    void readsWhatWasKeptBeforeARotationAndARestart() throws Exception {
        String before = write(PLAN).id();
        KeyRing restarted = TestKeys.in(disk.resolve("keys"));
        restarted.rotate();
        store = on(restarted);
        String after = write(PLAN).id();
        assertThat(header(before)).isNotEqualTo(header(after));
        assertThat(read(before, 300_000, 7)).isEqualTo(read(after, 300_000, 7)).hasSize(7);
    }

    @Test
    void noticesWhatWasAlteredCutOrPutInItsPlace() throws Exception {
        String id = write(PLAN).id();
        byte[] sealed = Files.readAllBytes(place(id));
        byte[] altered = sealed.clone();
        altered[400_000] ^= 1;
        Files.write(place(id), altered);
        assertThat(read(id, 0, 1000)).hasSize(1000);
        assertThatThrownBy(() -> read(id, 390_000, 100)).isInstanceOf(IOException.class);
        Files.write(place(id), Arrays.copyOf(sealed, 262_144));
        assertThatThrownBy(() -> read(id, 0, PLAN.length)).isInstanceOf(IOException.class);
        Files.copy(place(write(PLAN).id()), place(id), StandardCopyOption.REPLACE_EXISTING);
        assertThatThrownBy(() -> read(id, 0, 1)).isInstanceOf(IOException.class);
    }

    @Test
    void refusesMoreThanThereIsRoomForAndReadsOn() throws Exception {
        String id = write(PLAN).id();
        room.set(PLAN.length + RESERVE - 1);
        assertThatThrownBy(() -> write(PLAN)).isInstanceOf(StorageFullException.class);
        assertThat(read(id, 0, PLAN.length)).isEqualTo(PLAN);
        room.set(PLAN.length + RESERVE);
        assertThat(write(PLAN).size()).isEqualTo(PLAN.length);
        assertThat(files()).hasSize(2);
    }

    @Test
    void deletesWhatAPowerCutLeftAndNothingThatIsBeingWritten() throws Exception {
        String kept = write(PLAN).id();
        Path old = Files.createFile(disk.resolve("documents/incoming/" + "a".repeat(32)));
        Files.setLastModifiedTime(old, FileTime.from(Instant.now().minusSeconds(7200)));
        Path young = Files.createFile(disk.resolve("documents/incoming/" + "b".repeat(32)));
        assertThat(store.forgetUnfinished(Instant.now().minusSeconds(3600))).isOne();
        assertThat(young).exists();
        assertThat(read(kept, 0, PLAN.length)).isEqualTo(PLAN);
    }

    @Test
    void saysThatTheDiskRanFullWhileItWrote() {
        StreamSealing failing = new StreamSealing() {
            @Override
            public OutputStream seal(OutputStream to, String context) {
                return new OutputStream() {
                    @Override
                    public void write(int one) throws IOException {
                        room.set(0);
                        throw new IOException("No space left on device");
                    }
                };
            }

            @Override
            public SeekableByteChannel open(SeekableByteChannel sealed, String context) {
                throw new UnsupportedOperationException();
            }
        };
        DocumentStore full = new FilesystemDocumentStore(new StoreFolder(disk.resolve("documents"), RESERVE, folder -> room.get()), failing);
        assertThatThrownBy(() -> full.write(new ByteArrayInputStream(PLAN), 10)).isInstanceOf(StorageFullException.class);
        assertThat(files()).isEmpty();
    }

    private Path place(String id) {
        return disk.resolve("documents").resolve(id.substring(0, 2)).resolve(id);
    }

    private byte[] header(String id) throws IOException {
        return Arrays.copyOf(Files.readAllBytes(place(id)), 8);
    }

    private List<Path> files() {
        try (Stream<Path> all = Files.walk(disk.resolve("documents"))) {
            return all.filter(Files::isRegularFile).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
