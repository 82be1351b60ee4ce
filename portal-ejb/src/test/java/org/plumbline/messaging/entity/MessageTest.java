package org.plumbline.messaging.entity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.plumbline.shared.Actor;
import org.plumbline.shared.ConflictException;
import org.plumbline.shared.NotFoundException;
import org.plumbline.shared.RejectedInputException;
import org.plumbline.shared.StaffRole;

/** What may be said, and what may be done with it afterwards. */
class MessageTest {

    private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");
    private static final Actor MIA = Actor.staff(1, 7, 0, StaffRole.FIELD);

    private final Message message = new Message(new Place(1, 2, 3), Author.of(MIA, "Mia"), Words.of("Monday"), NOON);

    @Test
    void takesWordsWithinTheirLimit() {
        assertThat(Words.of("x".repeat(Message.CONTENT_LENGTH)).content()).hasSize(Message.CONTENT_LENGTH);
        assertThat(Words.of(" \r\n a\u0000\u0007\rb\tc \n").content()).isEqualTo("a\nb\tc");
        assertThatThrownBy(() -> Words.of("x".repeat(Message.CONTENT_LENGTH + 1))).isInstanceOf(RejectedInputException.class)
                .hasMessageContaining("message.too_long");
        for (String blank : new String[] {null, "", " \n", "\u0000"}) {
            assertThatThrownBy(() -> Words.of(blank)).isInstanceOf(RejectedInputException.class).hasMessageContaining("message.empty");
        }
    }

    @Test
    void takesSignsThatAreSigns() {
        assertThat(new Words("aZ09_-".repeat(6) + "1234", "x", null, 0, false, List.of()).clientKey()).hasSize(40);
        for (String bad : new String[] {"", "a b", "ä", "'", "a".repeat(41), "a\n"}) {
            assertThatThrownBy(() -> new Words(bad, "x", null, 0, false, List.of())).isInstanceOf(RejectedInputException.class).hasMessageContaining("message.client_key");
        }
    }

    @Test
    void isChangedByItsAuthorForFifteenMinutes() {
        Instant last = NOON.plus(Message.EDITABLE);
        assertThat(message.edit(MIA, "Tuesday", last)).hasValueSatisfying(before -> assertThat(before.getContent()).isEqualTo("Monday"));
        assertThat(message.getContent()).isEqualTo("Tuesday");
        assertThat(message.getEditedAt()).isEqualTo(last);
        assertThatThrownBy(() -> message.edit(MIA, "Friday", last.plusMillis(1))).isInstanceOf(ConflictException.class);
        assertThat(message.getContent()).isEqualTo("Tuesday");
        Actor client = Actor.client(1, 7, 0, Map.of());
        assertThatThrownBy(() -> message.edit(client, "Mine", NOON)).as("a client of the same id").isInstanceOf(NotFoundException.class);
    }

    /** What somebody says to have read must not read otherwise afterwards. */
    @Test
    void staysAsItWasSentWhenItAsksToBeAcknowledged() {
        Message notice = new Message(new Place(1, 2, 4), Author.of(MIA, "Mia"), new Words(null, "No water on Monday", null, 0, true, List.of()), NOON);
        assertThat(notice.edit(MIA, "No water on Monday", NOON)).isEmpty();
        assertThatThrownBy(() -> notice.edit(MIA, "No water all week", NOON)).isInstanceOf(ConflictException.class).hasMessageContaining("message.asked");
        assertThat(notice.retract(MIA, NOON)).isPresent();
    }

    @Test
    void isTakenBackOnceAndForAll() {
        Instant later = NOON.plus(Duration.ofDays(30));
        assertThat(message.retract(MIA, later)).hasValueSatisfying(before -> assertThat(before.getContent()).isEqualTo("Monday"));
        assertThat(message.retract(MIA, later)).isEmpty();
        assertThat(message.getContent()).isEmpty();
        assertThatThrownBy(() -> message.edit(MIA, "Again", NOON)).isInstanceOf(ConflictException.class);
    }
}
