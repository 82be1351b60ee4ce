package org.plumbline.messaging.boundary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.plumbline.shared.Audience.EVERYBODY;
import static org.plumbline.shared.Audience.STAFF;

import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.plumbline.messaging.boundary.MessageView.Standing;
import org.plumbline.messaging.entity.MessagePinned;
import org.plumbline.messaging.entity.MessageReopened;
import org.plumbline.messaging.entity.MessageResolved;
import org.plumbline.messaging.entity.MessageUnpinned;
import org.plumbline.messaging.entity.Pin;
import org.plumbline.shared.ConflictException;
import org.plumbline.shared.NotFoundException;
import org.plumbline.testing.Database;

/** What becomes of messages. */
class StandingServiceTest {

    @RegisterExtension
    static final Database DB = new Database();

    private final RoomGround ground = new RoomGround(DB);
    private final long project = ground.project.getId();

    @Test
    void isSettledByAnybodyInTheRoomAndOpenedAgain() {
        ground.say(ground.mia, EVERYBODY, "Oak or ash?");
        ground.atStanding(door -> door.resolve(ground.dana, project, EVERYBODY, 1));
        ground.atStanding(door -> door.resolve(ground.mia, project, EVERYBODY, 1));
        assertThat(standing(1)).isEqualTo(new Standing(false, "Dana Homeowner"));
        assertThat(ground.open(ground.mia, EVERYBODY).lastChange()).as("twice is once").isOne();
        ground.atStanding(door -> door.reopen(ground.mia, project, EVERYBODY, 1));
        assertThat(standing(1)).isEqualTo(Standing.NONE);
        assertThat(ground.fired).hasAtLeastOneElementOfType(MessageResolved.class).last().isInstanceOf(MessageReopened.class);
        ChangedMessages changes = ground.at(door -> door.changes(ground.mia, project, EVERYBODY, 0, 10));
        assertThat(changes.upTo()).isEqualTo(2);
        assertThat(changes.messages()).hasSize(1);
    }

    @Test
    void isPinnedOnceAndNoMoreThanSoMany() {
        LongStream.rangeClosed(1, Pin.MOST + 1).forEach(number -> ground.say(ground.dana, EVERYBODY, "Message " + number));
        LongStream.rangeClosed(1, Pin.MOST).forEach(number -> ground.atStanding(door -> door.pin(ground.mia, project, EVERYBODY, number)));
        ground.atStanding(door -> door.pin(ground.mia, project, EVERYBODY, 1));
        assertThat(ground.fired).filteredOn(MessagePinned.class::isInstance).hasSize(Pin.MOST);
        assertThatThrownBy(() -> ground.atStanding(door -> door.pin(ground.mia, project, EVERYBODY, Pin.MOST + 1L))).isInstanceOf(ConflictException.class)
                .hasMessage("message.pins");
        assertThat(standing(1).pinned()).isTrue();
        ground.atStanding(door -> door.unpin(ground.mia, project, EVERYBODY, 1));
        ground.atStanding(door -> door.unpin(ground.mia, project, EVERYBODY, 1));
        assertThat(ground.fired).filteredOn(MessageUnpinned.class::isInstance).hasSize(1);
        ground.at(door -> door.retract(ground.dana, project, EVERYBODY, 2));
        assertThat(ground.pinned(ground.sam, EVERYBODY)).extracting(MessageView::number).startsWith(10L, 9L).doesNotContain(1L, 2L);
        assertThatThrownBy(() -> ground.atStanding(door -> door.pin(ground.mia, project, EVERYBODY, 2))).as("taken back").isInstanceOf(NotFoundException.class);
    }

    @Test
    void saysNothingOfNotesToAClient() {
        ground.say(ground.mia, STAFF, "Among us");
        ground.atStanding(door -> door.pin(ground.mia, project, STAFF, 1));
        assertThat(ground.pinned(ground.mia, STAFF)).hasSize(1);
        assertThat(ground.pinned(ground.dana, EVERYBODY)).isEmpty();
        assertThatThrownBy(() -> ground.pinned(ground.dana, STAFF)).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> ground.atStanding(door -> door.resolve(ground.dana, project, STAFF, 1))).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> ground.atStanding(door -> door.pin(ground.dana, project, EVERYBODY, 1))).isInstanceOf(NotFoundException.class);
    }

    private Standing standing(long number) {
        return ground.open(ground.dana, EVERYBODY).messages().stream().filter(message -> message.number() == number).findFirst().orElseThrow().standing();
    }
}
