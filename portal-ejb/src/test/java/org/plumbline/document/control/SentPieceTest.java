package org.plumbline.document.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class SentPieceTest {

    private final AtomicLong now = new AtomicLong(Long.MAX_VALUE - 5);

    /** A sender who takes some time for each byte. */
    private SentPiece sent(Duration each, int length) {
        return new SentPiece(new InputStream() {
            @Override
            public int read() {
                now.addAndGet(each.toNanos());
                return 7;
            }

            @Override
            public int read(byte[] into, int from, int most) {
                if (most > 0) {
                    into[from] = (byte) read();
                }
                return Math.min(most, 1);
            }
        }, length, now::get);
    }

    @Test
    void isCutOffWhereItTricklesFromAConnectionThatIsHeldOnPurpose() throws IOException {
        assertThat(sent(Duration.ofSeconds(10), 1_000_000).readAllBytes()).hasSize(4);
    }

    @Test
    void mayTakeItsTimeOverABadNetwork() throws IOException {
        assertThat(sent(Duration.ofMillis(1), 50_000).readAllBytes()).as("a thousand bytes a second: 50 s").hasSize(50_000);
        assertThat(sent(Duration.ofSeconds(29), 1).readAllBytes()).as("a pause").hasSize(1);
    }

    @Test
    void endsWhereItWasAnnouncedToAndWhereTheConnectionBreaks() throws IOException {
        assertThat(sent(Duration.ZERO, 3).readAllBytes()).containsExactly(7, 7, 7);
        SentPiece broken = new SentPiece(new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("reset");
            }

            @Override
            public int read(byte[] into, int from, int most) throws IOException {
                throw new IOException("reset");
            }
        }, 3);
        assertThat(broken.readAllBytes()).isEmpty();
    }
}
