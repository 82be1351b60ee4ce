package org.plumbline.web.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.plumbline.messaging.boundary.MannersView;
import org.plumbline.messaging.boundary.MarkView;
import org.plumbline.messaging.boundary.MessageView;
import org.plumbline.messaging.boundary.RoomView;
import org.plumbline.shared.Actor;
import org.plumbline.shared.Audience;
import org.plumbline.shared.StaffRole;

/** What stands on a page of messages, and where the page before it begins. */
class TalkTest {

    private static final Actor MIA = Actor.staff(1, 7, 0, StaffRole.MANAGER);
    private static final Instant NOON = Instant.parse("2026-11-23T18:00:00Z");
    private static final ZoneId CHICAGO = ZoneId.of("America/Chicago");

    @Test
    void putsBothRoomsInTheOrderOfTime() {
        Talk talk = Talk.of(room(Audience.EVERYBODY, List.of(message(Audience.EVERYBODY, 1, 0), message(Audience.EVERYBODY, 2, 20)), 0, false),
                room(Audience.STAFF, List.of(message(Audience.STAFF, 1, 10)), 0, false), List.of(), MIA);
        assertThat(talk.lines()).extracting(TalkLine::getAnchor).containsExactly("m1", "n1", "m2");
        assertThat(talk.lines()).extracting(TalkLine::isNote).containsExactly(false, true, false);
        assertThat(talk.older()).isFalse();
    }

    @Test
    void beginsADayWhereTheProjectDoes() {
        Talk talk = Talk.of(room(Audience.EVERYBODY, List.of(message(Audience.EVERYBODY, 1, 0), message(Audience.EVERYBODY, 2, 11 * 60),
                message(Audience.EVERYBODY, 3, 12 * 60)), 0, false), null, List.of(), MIA);
        assertThat(talk.lines()).extracting(TalkLine::startsDay).as("it is noon, eleven at night, and midnight").containsExactly(true, false, true);
    }

    @Test
    void goesOnBeforeTheOldestOfEachRoomThatIsShown() {
        List<MessageView> many = LongStream.rangeClosed(101, 150).mapToObj(number -> message(Audience.EVERYBODY, number, number)).toList();
        List<MessageView> notes = List.of(message(Audience.STAFF, 8, 1), message(Audience.STAFF, 9, 149));
        Talk talk = Talk.of(room(Audience.EVERYBODY, many, 0, true), room(Audience.STAFF, notes, 0, false), List.of(), MIA);
        assertThat(talk.lines()).hasSize(Talk.MOST).last().extracting(TalkLine::getAnchor).isEqualTo("m150");
        assertThat(talk.older()).isTrue();
        assertThat(talk.before()).isEqualTo(102);
        assertThat(talk.beforeOfStaff()).as("the note of long ago is on the page before").isEqualTo(9);
        Talk without = Talk.of(room(Audience.EVERYBODY, many, 0, false), room(Audience.STAFF, notes.subList(0, 1), 0, false), List.of(), MIA);
        assertThat(without.older()).isTrue();
        assertThat(without.beforeOfStaff()).as("none of its notes is shown").isZero();
    }

    @Test
    void saysWhoHasReadOnesOwnAndWhereTheUnreadBegins() {
        Talk talk = Talk.of(room(Audience.EVERYBODY, List.of(message(Audience.EVERYBODY, 1, 0), message(Audience.EVERYBODY, 2, 1),
                message(Audience.EVERYBODY, 3, 2)), 2, false), null, List.of(), MIA);
        assertThat(talk.lines()).extracting(TalkLine::own).containsExactly(true, false, true);
        assertThat(talk.lines()).extracting(TalkLine::readBy).containsExactly("Dana", "", "");
        assertThat(talk.lines()).extracting(TalkLine::firstUnread).containsExactly(false, true, false);
        assertThat(talk.lines().get(0).getAuthor()).isEqualTo(MIA.reference());
    }

    private static RoomView room(Audience audience, List<MessageView> messages, long firstUnread, boolean more) {
        List<MarkView> marks = List.of(new MarkView(true, 7, "Mia", 3, 3), new MarkView(false, 7, "Dana", 2, 2));
        return new RoomView(1, 2, "Kitchen", CHICAGO, audience, messages, messages.size(), 0, 0, 0, firstUnread, marks, MannersView.OPEN, more);
    }

    /** Of odd numbers Mia is the author, of even ones a client with the same id. */
    private static MessageView message(Audience audience, long number, long minutes) {
        boolean staff = number % 2 == 1;
        return new MessageView(1, 2, audience, number, null, staff, 7, staff ? "Mia" : "Dana", "Text", NOON.plusSeconds(minutes * 60), null, false, null,
                List.of(), null, List.of(), MessageView.Standing.NONE);
    }
}
