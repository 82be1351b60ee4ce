package org.plumbline.web.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.plumbline.shared.Actor;
import org.plumbline.shared.StaffRole;
import org.plumbline.shared.TooManyTriesException;

class PiecesUnderWayTest {

    private static final Actor ANA = Actor.client(1, 5, 0, Map.of());
    private static final Actor BEN = Actor.staff(1, 5, 0, StaffRole.OWNER);

    private final PiecesUnderWay pieces = new PiecesUnderWay();

    /** Reads a piece while so many others of the same person are read. */
    private String read(Actor sender, int others, Supplier<String> last) {
        return others == 0 ? pieces.read(sender, last) : pieces.read(sender, () -> read(sender, others - 1, last));
    }

    @Test
    void areSoManyOfOnePersonAndNoMore() {
        assertThat(read(ANA, PiecesUnderWay.MOST - 1, () -> "kept")).isEqualTo("kept");
        assertThatThrownBy(() -> read(ANA, PiecesUnderWay.MOST, () -> "kept")).isInstanceOf(TooManyTriesException.class);
        assertThat(read(ANA, PiecesUnderWay.MOST - 1, () -> "kept")).as("all given back, the refused one too").isEqualTo("kept");
    }

    @Test
    void ofOnePersonKeepNobodyElseWaiting() {
        assertThat(read(ANA, PiecesUnderWay.MOST - 1, () -> pieces.read(BEN, () -> "another's"))).isEqualTo("another's");
    }

    @Test
    void thatFailAreGivenBack() {
        for (int i = 0; i < PiecesUnderWay.MOST + 1; i++) {
            assertThatThrownBy(() -> pieces.read(ANA, () -> {
                throw new IllegalStateException("broken");
            })).isInstanceOf(IllegalStateException.class);
        }
    }
}
