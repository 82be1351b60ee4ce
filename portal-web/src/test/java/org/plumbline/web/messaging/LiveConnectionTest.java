package org.plumbline.web.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Queue;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.plumbline.shared.Actor;

class LiveConnectionTest {

    private final Line line = new Line();
    private final LiveConnection connection = new LiveConnection(line, new LiveGuest(Actor.client(1, 2, 3, Map.of()), Locale.ENGLISH, "Somebody"));

    /** A wire whose other side takes a frame when the test says so, or at once. */
    static final class Line implements Wire {

        final List<String> frames = new ArrayList<>();
        final Queue<Consumer<Boolean>> underWay = new ArrayDeque<>();
        boolean quick;
        int closed;
        int probes;

        @Override
        public void probe() {
            probes++;
        }

        @Override
        public void send(String frame, Consumer<Boolean> done) {
            frames.add(frame);
            if (quick) {
                done.accept(true);
            } else {
                underWay.add(done);
            }
        }

        @Override
        public void close(int code, String reason) {
            closed = code;
        }
    }

    @Test
    void sendsOneAtATimeInOrder() {
        List.of("a", "b", "c").forEach(connection::send);
        assertThat(line.frames).containsExactly("a");
        line.underWay.remove().accept(true);
        assertThat(line.frames).containsExactly("a", "b");
        line.underWay.remove().accept(true);
        line.underWay.remove().accept(true);
        assertThat(line.frames).containsExactly("a", "b", "c");
    }

    @Test
    void needsNoStackForAWireThatIsAlwaysDoneAtOnce() {
        connection.send("first");
        IntStream.range(0, 200).forEach(n -> connection.send("more"));
        line.quick = true;
        line.underWay.remove().accept(true);
        assertThat(line.frames).hasSize(201);
    }

    @Test
    void cutsOffWhoDoesNotRead() {
        IntStream.rangeClosed(0, LiveConnection.MOST_WAITING).forEach(n -> connection.send("frame"));
        assertThat(line.closed).isZero();
        connection.send("one too many");
        assertThat(line.closed).isEqualTo(LiveConnection.TRY_AGAIN);
        line.underWay.remove().accept(true);
        assertThat(line.frames).as("what waited is let go of").hasSize(1);
    }

    @Test
    void cutsOffWhoLetsTooMuchWait() {
        String large = "x".repeat(LiveConnection.MOST_CHARACTERS_WAITING / 2);
        connection.send("under way");
        connection.send(large);
        connection.send(large);
        assertThat(line.closed).isZero();
        connection.send("y");
        assertThat(line.closed).isEqualTo(LiveConnection.TRY_AGAIN);
    }

    @Test
    void holdsBackWhatAServerWouldKeepForAReaderWhoDoesNotRead() {
        line.quick = true;
        String large = "x".repeat(LiveConnection.UNCONFIRMED);
        connection.send(large);
        connection.send("a little more");
        assertThat(line.probes).isEqualTo(1);
        connection.send("held back");
        assertThat(line.frames).containsExactly(large, "a little more");
        connection.confirm();
        assertThat(line.frames).endsWith("held back");
        connection.send(large);
        connection.send("held back again");
        connection.confirm();
        assertThat(line.frames).endsWith("held back again");
        connection.send(large);
        connection.end(LiveConnection.POLICY, "signed-out");
        assertThat(line.closed).isEqualTo(LiveConnection.POLICY);
    }

    @Test
    void saysGoodByeBeforeItCloses() {
        connection.send("under way");
        connection.send("never sent");
        assertThat(connection.isOver()).isFalse();
        connection.end(LiveConnection.POLICY, "signed-out");
        connection.send("too late");
        assertThat(line.closed).isZero();
        assertThat(connection.isOver()).as("still open, but not heard any more").isTrue();
        line.quick = true;
        line.underWay.remove().accept(true);
        assertThat(line.frames).containsExactly("under way", LiveFrames.bye("signed-out"));
        assertThat(line.closed).isEqualTo(LiveConnection.POLICY);
    }

    @Test
    void closesWhenAFrameIsNotTaken() {
        connection.send("under way");
        connection.end(LiveConnection.POLICY, "signed-out");
        line.underWay.remove().accept(false);
        assertThat(line.closed).isEqualTo(LiveConnection.TRY_AGAIN);
        assertThat(line.frames).hasSize(1);
    }

    @Test
    void takesOnlySoManyFrames() {
        assertThat(IntStream.range(0, 1000).filter(n -> connection.hear()).count()).isBetween(120L, 140L);
    }
}
