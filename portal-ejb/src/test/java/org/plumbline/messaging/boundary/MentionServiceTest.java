package org.plumbline.messaging.boundary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.plumbline.shared.Audience.EVERYBODY;
import static org.plumbline.shared.Audience.STAFF;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.plumbline.messaging.boundary.MessageView.Mentioned;
import org.plumbline.shared.Actor;
import org.plumbline.shared.Audience;
import org.plumbline.shared.NotFoundException;
import org.plumbline.shared.RejectedInputException;
import org.plumbline.testing.Database;

/** Speaking to somebody by name. */
class MentionServiceTest {

    @RegisterExtension
    static final Database DB = new Database();

    private final RoomGround ground = new RoomGround(DB);
    private final long project = ground.project.getId();

    @Test
    void offersWhomTheWriterKnowsFromThere() {
        assertThat(ground.people(ground.mia, EVERYBODY)).containsExactly("Dana Homeowner", "Sam Homeowner");
        assertThat(ground.people(ground.mia, STAFF)).as("among staff, and not oneself").isEmpty();
        assertThat(ground.people(ground.dana, EVERYBODY)).as("nobody of the staff has written yet").containsExactly("Sam Homeowner");
        ground.say(ground.mia, EVERYBODY, "Hello");
        assertThat(ground.people(ground.dana, EVERYBODY)).containsExactly("Mia Manager", "Sam Homeowner");
        assertThatThrownBy(() -> ground.people(ground.dana, STAFF)).isInstanceOf(NotFoundException.class);
    }

    @Test
    void keepsWhoWasSpokenToBesideTheWords() {
        MessageView said = say(ground.mia, EVERYBODY, "@Dana Homeowner please choose", List.of(ground.dana.reference()));
        assertThat(said.mentions()).containsExactly(new Mentioned(false, ground.dana.personId(), "Dana Homeowner"));
        assertThat(ground.open(ground.sam, EVERYBODY).messages().get(0).mentions()).isEqualTo(said.mentions());
        ground.at(door -> door.retract(ground.mia, project, EVERYBODY, 1));
        assertThat(ground.open(ground.sam, EVERYBODY).messages().get(0).mentions()).isEmpty();
    }

    @Test
    void makesStaffFollowWhereTheyWereSpokenToAndEverywhereOnceTheyHaveWritten() {
        Actor max = ground.colleague("Max Foreman");
        ground.say(ground.dana, EVERYBODY, "Hello");
        assertThat(ground.following(EVERYBODY)).as("nobody of the staff has to do with it yet").isEmpty();
        say(max, STAFF, "@Mia Manager, this is yours", List.of(ground.mia.reference()));
        assertThat(ground.following(STAFF)).containsExactlyInAnyOrder(max.personId(), ground.mia.personId());
        assertThat(ground.following(EVERYBODY)).containsExactly(max.personId());
        ground.say(ground.mia, STAFF, "I see to it");
        ground.say(ground.mia, STAFF, "Today");
        assertThat(ground.following(EVERYBODY)).containsExactlyInAnyOrder(max.personId(), ground.mia.personId());
    }

    @Test
    void refusesWhoIsNotOffered() {
        for (String person : List.of("staff:" + ground.mia.personId(), "client:1", "@", ground.dana.reference())) {
            assertThatThrownBy(() -> say(ground.dana, EVERYBODY, "Hello", List.of(person))).as(person).isInstanceOf(RejectedInputException.class)
                    .hasMessageContaining("message.mentions");
        }
        assertThatThrownBy(() -> say(ground.mia, STAFF, "She pays", List.of(ground.dana.reference()))).as("a client among staff")
                .isInstanceOf(RejectedInputException.class);
        assertThat(ground.open(ground.mia, EVERYBODY).last()).isZero();
    }

    private MessageView say(Actor author, Audience audience, String words, List<String> people) {
        return ground.at(door -> door.post(author, project, audience, new Post(null, words, 0, List.of(), false, people)));
    }
}
