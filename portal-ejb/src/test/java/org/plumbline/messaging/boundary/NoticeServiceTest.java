package org.plumbline.messaging.boundary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.plumbline.shared.Audience.EVERYBODY;
import static org.plumbline.shared.Audience.STAFF;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.plumbline.messaging.entity.MessageAcknowledged;
import org.plumbline.project.control.ProjectBriefing.Item;
import org.plumbline.project.control.ProjectBriefing.Kind;
import org.plumbline.shared.Actor;
import org.plumbline.shared.Audience;
import org.plumbline.shared.NotFoundException;
import org.plumbline.shared.RejectedInputException;
import org.plumbline.testing.Database;

/** What staff ask a client to acknowledge stands before each of them until they do. */
class NoticeServiceTest {

    @RegisterExtension
    static final Database DB = new Database();

    private RoomGround ground;
    private long project;

    @BeforeEach
    void aProject() {
        ground = new RoomGround(DB);
        project = ground.project.getId();
    }

    @Test
    void standsBeforeEachUntilTheyAcknowledgeIt() {
        ground.say(ground.mia, EVERYBODY, "Nothing to acknowledge");
        MessageView notice = ask(ground.mia, EVERYBODY, "No water on Friday");
        assertThat(notice.notice().waitingFor()).containsExactly("Dana Homeowner", "Sam Homeowner");
        assertThat(open(ground.dana)).extracting(MessageView::number).containsExactly(2L);
        assertThat(open(ground.mia)).isEmpty();

        acknowledge(ground.dana, 2);
        acknowledge(ground.dana, 2);
        assertThat(open(ground.dana)).isEmpty();
        assertThat(open(ground.sam)).hasSize(1);
        assertThat(ground.fired).filteredOn(MessageAcknowledged.class::isInstance).as("proof, once").hasSize(1);
        MessageView.Notice after = ground.open(ground.mia, EVERYBODY).messages().get(1).notice();
        assertThat(after.acknowledgedBy()).containsExactly("Dana Homeowner");
        assertThat(after.isWaitingFor(ground.sam.personId())).isTrue();
        assertThat(after.isWaitingFor(ground.dana.personId())).isFalse();
        ChangedMessages changed = ground.at(door -> door.changes(ground.mia, project, EVERYBODY, 0, 10));
        assertThat(changed.messages()).singleElement().satisfies(message -> assertThat(message.notice().acknowledgedBy()).hasSize(1));

        ground.at(door -> door.retract(ground.mia, project, EVERYBODY, 2));
        assertThat(open(ground.sam)).as("what was taken back asks nobody").isEmpty();
    }

    @Test
    void isForStaffToAskAndForThoseWhoWereAskedToAnswer() {
        assertThatThrownBy(() -> ask(ground.dana, EVERYBODY, "Do as I say")).isInstanceOf(RejectedInputException.class);
        assertThatThrownBy(() -> ask(ground.mia, STAFF, "You too")).isInstanceOf(RejectedInputException.class);
        ask(ground.mia, EVERYBODY, "No water on Friday");
        ground.say(ground.mia, EVERYBODY, "Not asked");
        assertThatThrownBy(() -> acknowledge(ground.mia, 1)).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> acknowledge(ground.dana, 2)).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> acknowledge(new RoomGround(DB).dana, 1)).isInstanceOf(NotFoundException.class);
    }

    @Test
    void isToldOfOnFirstPagesBesideWhatIsUnread() {
        ask(ground.mia, EVERYBODY, "No water on Friday");
        ground.say(ground.mia, EVERYBODY, "Back at six");
        ground.say(ground.mia, STAFF, "They will forget it");
        assertThat(ground.brief(ground.dana, Kind.NEED)).singleElement().satisfies(item -> {
            assertThat(item.arguments()).containsExactly("No water on Friday");
            assertThat(item.urgent()).isTrue();
        });
        assertThat(ground.brief(ground.dana, Kind.NEWS)).singleElement().satisfies(item -> {
            assertThat(item.key()).isEqualTo("messaging_briefing.said.unread");
            assertThat(item.arguments()).containsExactly("Mia Manager", "Back at six", 2L);
        });
        ground.at(door -> door.mark(ground.dana, project, EVERYBODY, 2, 2));
        acknowledge(ground.dana, 1);
        assertThat(ground.brief(ground.dana, Kind.NEED)).isEmpty();
        assertThat(ground.brief(ground.dana, Kind.NEWS)).extracting(Item::key).as("the only project: what was said last").containsExactly("messaging_briefing.said");
        assertThat(ground.brief(ground.mia, Kind.NEED)).isEmpty();
        assertThat(ground.brief(ground.mia, Kind.NEWS)).extracting(Item::key).containsExactly("messaging_briefing.note", "messaging_briefing.said");
    }

    private MessageView ask(Actor author, Audience audience, String words) {
        return ground.at(door -> door.post(author, project, audience, new Post(null, words, 0, List.of(), true)));
    }

    private List<MessageView> open(Actor reader) {
        return ground.atNotices(door -> door.open(reader, project));
    }

    private void acknowledge(Actor client, long number) {
        ground.atNotices(door -> {
            door.acknowledge(client, project, number);
            return null;
        });
    }
}
