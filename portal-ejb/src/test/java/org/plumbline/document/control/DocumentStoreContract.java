package org.plumbline.document.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.plumbline.document.control.DocumentStore.Stored;
import org.plumbline.shared.NotFoundException;

/** What every store of files must do. */
public abstract class DocumentStoreContract {

    /** More than two segments of any cipher, and no multiple of one. */
    protected static final byte[] PLAN = plan(700_001);

    protected abstract DocumentStore store();

    private static byte[] plan(int size) {
        byte[] bytes = new byte[size];
        new Random(7).nextBytes(bytes);
        return bytes;
    }

    protected Stored write(byte[] bytes) throws IOException {
        return store().write(new ByteArrayInputStream(bytes), bytes.length);
    }

    protected byte[] read(String id, long from, long length) throws IOException {
        try (InputStream content = store().read(id, from, length)) {
            return content.readAllBytes();
        }
    }

    @Test
    void keepsWhatItIsGivenAndTellsItsSizeAndHash() throws Exception {
        Stored stored = write(PLAN);
        assertThat(stored.id()).matches("[0-9a-f]{32}").isNotEqualTo(write(PLAN).id());
        assertThat(stored.size()).isEqualTo(PLAN.length);
        assertThat(stored.sha256()).isEqualTo(HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(PLAN)));
        assertThat(read(stored.id(), 0, Long.MAX_VALUE)).isEqualTo(PLAN);
    }

    @Test
    void keepsAFileOfNothing() throws Exception {
        Stored stored = write(new byte[0]);
        assertThat(stored.size()).isZero();
        assertThat(read(stored.id(), 0, 10)).isEmpty();
    }

    @Test
    void readsAnyRange() throws Exception {
        String id = write(PLAN).id();
        for (int from : new int[] {0, 1, 262_100, 262_144, 500_000, PLAN.length - 1}) {
            for (int length : new int[] {1, 100, 300_000}) {
                assertThat(read(id, from, length)).as(from + "+" + length).isEqualTo(Arrays.copyOfRange(PLAN, from, Math.min(PLAN.length, from + length)));
            }
        }
        assertThat(read(id, PLAN.length, 5)).isEmpty();
        assertThat(read(id, PLAN.length + 5L, 5)).isEmpty();
        assertThat(read(id, 3, 0)).isEmpty();
        try (InputStream bytewise = store().read(id, 699_999, 5)) {
            assertThat(bytewise.read()).isEqualTo(Byte.toUnsignedInt(PLAN[699_999]));
            assertThat(bytewise.read()).isEqualTo(Byte.toUnsignedInt(PLAN[700_000]));
            assertThat(bytewise.read()).isEqualTo(-1);
        }
    }

    @Test
    void keepsNothingOfAStreamThatBreaks() throws Exception {
        InputStream broken = new SequenceInputStream(new ByteArrayInputStream(PLAN), new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("the sender went away");
            }
        });
        assertThatThrownBy(() -> store().write(broken, PLAN.length)).isInstanceOf(IOException.class).hasMessage("the sender went away");
        assertThat(store().forgetUnfinished(Instant.now().plusSeconds(60))).isZero();
    }

    @Test
    void deletesForGoodAndTwiceIsOnce() throws Exception {
        String id = write(PLAN).id();
        store().delete(id);
        store().delete(id);
        assertThatThrownBy(() -> store().read(id, 0, 1)).isInstanceOf(NotFoundException.class);
    }

    @Test
    void deletesWhatNobodyNamesOnceItIsOldEnough() throws Exception {
        String named = write(PLAN).id();
        String orphan = write(PLAN).id();
        assertThat(store().forgetOrphans(Instant.now().minusSeconds(60), ids -> Set.of())).as("it may be on its way").isZero();
        assertThat(store().forgetOrphans(Instant.now().plusSeconds(60), ids -> ids.contains(named) ? Set.of(named) : Set.of())).isOne();
        assertThat(read(named, 0, Long.MAX_VALUE)).isEqualTo(PLAN);
        assertThatThrownBy(() -> store().read(orphan, 0, 1)).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> store().forgetOrphans(Instant.now().plusSeconds(60), ids -> {
            throw new IllegalStateException("the database is away");
        })).isInstanceOf(IllegalStateException.class);
        assertThat(read(named, 0, 1)).as("what nobody could be asked about stays").hasSize(1);
    }

    @Test
    void knowsNoNameButItsOwn() {
        for (String name : new String[] {"", "../../etc/passwd", "0".repeat(32), "/etc/passwd", "A".repeat(32)}) {
            assertThatThrownBy(() -> store().read(name, 0, 1)).as(name).isInstanceOf(NotFoundException.class);
        }
    }
}
