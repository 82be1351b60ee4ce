package org.plumbline.notification.boundary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.plumbline.notification.entity.DutyRound.Name;

class TurnTest {

    private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");

    private final Table table = new Table();
    private final Turn here = new Turn(Name.INTAKE, Duration.ofMinutes(10));
    private final Turn there = new Turn(Name.INTAKE, Duration.ofMinutes(10));

    /** The row, as the statements of {@code DutyRounds} treat it, in a database that may be away. */
    private static final class Table extends NoticeSteps {

        private Instant heldUntil = Instant.EPOCH;
        private boolean away;

        @Override
        public boolean begin(Name round, Instant now, Instant until) {
            answer();
            boolean free = !heldUntil.isAfter(now);
            heldUntil = free ? until : heldUntil;
            return free;
        }

        @Override
        public void end(Name round, Instant until) {
            answer();
            heldUntil = heldUntil.equals(until) ? Instant.EPOCH : heldUntil;
        }

        private void answer() {
            if (away) {
                throw new IllegalStateException("away");
            }
        }
    }

    @Test
    void isOneNodesAtATime() {
        assertThat(here.take(table, NOON)).isTrue();
        assertThat(there.take(table, NOON)).isFalse();
        here.giveBack(table);
        assertThat(there.take(table, NOON)).isTrue();
    }

    @Test
    void isGivenBackOnceTheDatabaseIsThereAgain() {
        assertThat(here.take(table, NOON)).isTrue();
        table.away = true;
        assertThatThrownBy(() -> here.giveBack(table)).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> here.take(table, NOON.plusSeconds(20))).isInstanceOf(IllegalStateException.class);
        table.away = false;
        assertThat(there.take(table, NOON.plusSeconds(30))).as("another node, which knows nothing of it").isFalse();
        assertThat(here.take(table, NOON.plusSeconds(40))).isTrue();
    }

    @Test
    void takesNothingFromWhoeverHasItSince() {
        assertThat(here.take(table, NOON)).isTrue();
        assertThat(there.take(table, NOON.plus(Duration.ofMinutes(11)))).isTrue();
        here.giveBack(table);
        assertThat(here.take(table, NOON.plus(Duration.ofMinutes(12)))).isFalse();
    }
}
