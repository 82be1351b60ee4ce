package org.plumbline.messaging.boundary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.plumbline.shared.Audience.EVERYBODY;
import static org.plumbline.shared.Audience.STAFF;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.plumbline.messaging.entity.MarkMoved;
import org.plumbline.messaging.entity.MessageEdited;
import org.plumbline.messaging.entity.MessageEdition;
import org.plumbline.messaging.entity.MessagePosted;
import org.plumbline.messaging.entity.MessageRetracted;
import org.plumbline.messaging.entity.TypingNoticed;
import org.plumbline.shared.Actor;
import org.plumbline.shared.Audience;
import org.plumbline.shared.NotFoundException;
import org.plumbline.shared.ParticipantRole;
import org.plumbline.shared.RejectedInputException;
import org.plumbline.shared.StaffRole;
import org.plumbline.testing.Database;

/** What is said in a project's rooms: kept once, numbered without gaps, read by whom it is for. */
class RoomServiceTest {

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
    void numbersWhatIsSaidAndNamesWhoSaidIt() {
        assertThat(ground.open(ground.dana, EVERYBODY).last()).isZero();
        MessageView first = ground.say(ground.dana, EVERYBODY, "  When do you come?\r\n\r\nDana\u0000 ");
        MessageView second = ground.say(ground.mia, EVERYBODY, "On Monday");
        assertThat(first.content()).isEqualTo("When do you come?\n\nDana");
        assertThat(List.of(first.number(), second.number())).containsExactly(1L, 2L);
        assertThat(List.of(first.authorName(), second.authorName())).containsExactly("Dana Homeowner", "Mia Manager");
        assertThat(second.byStaff()).isTrue();
        RoomView room = ground.open(ground.dana, EVERYBODY);
        assertThat(room.messages()).extracting(MessageView::number).containsExactly(1L, 2L);
        assertThat(room.unread()).isOne();
        assertThat(room.firstUnread()).isEqualTo(2);
        assertThat(ground.fired).hasOnlyElementsOfTypes(MessagePosted.class, MessageShown.class).hasSize(4);
        assertThat(ground.fired.get(3)).as("what is shown at once is what is read").isEqualTo(new MessageShown(
                ((MessagePosted) ground.fired.get(2)).by(), after(Actor.system(ground.company.getId()), 1).get(0)));
    }

    @Test
    void keepsTheSameSignOnceAndTellsItToItsAuthorAlone() {
        MessageView once = post(ground.dana, new Post("k-1", "Hello", 0));
        MessageView again = post(ground.dana, new Post("k-1", "Hello, changed on the way", 0));
        MessageView somebodyElse = post(ground.sam, new Post("k-1", "Hello too", 0));
        MessageView next = post(ground.dana, new Post("k-2", "Next", 0));
        assertThat(again).isEqualTo(once);
        assertThat(List.of(once.number(), somebodyElse.number(), next.number())).containsExactly(1L, 2L, 3L);
        assertThat(ground.fired).filteredOn(MessagePosted.class::isInstance).hasSize(3);
        assertThat(after(ground.dana, 0)).extracting(MessageView::clientKey).containsExactly("k-1", null, "k-2");
        assertThat(after(Actor.system(ground.company.getId()), 1)).extracting(MessageView::clientKey).containsExactly("k-1", "k-2");
    }

    @Test
    void quotesWhatStandsInTheRoomAndNothingElse() {
        ground.say(ground.mia, STAFF, "Not for them");
        ground.say(ground.mia, STAFF, "Nor this");
        ground.say(ground.mia, EVERYBODY, "x".repeat(300));
        assertThat(post(ground.dana, new Post(null, "Yes", 1)).quote()).satisfies(quote -> {
            assertThat(quote.number()).isOne();
            assertThat(quote.authorName()).isEqualTo("Mia Manager");
            assertThat(quote.content()).hasSize(MessageView.QUOTE_LENGTH).endsWith("…");
        });
        assertThatThrownBy(() -> post(ground.dana, new Post(null, "And this?", 3))).isInstanceOf(RejectedInputException.class)
                .hasMessageContaining("message.quoted");
        assertThat(ground.say(ground.dana, EVERYBODY, "A refused one leaves no gap").number()).isEqualTo(3);
    }

    @Test
    void readsOnwardAndBack() {
        LongStream.rangeClosed(1, 12).forEach(i -> ground.say(ground.mia, EVERYBODY, "Message " + i));
        assertThat(numbers(Span.newest(5))).containsExactly(8L, 9L, 10L, 11L, 12L);
        assertThat(numbers(Span.below(8, 5))).containsExactly(3L, 4L, 5L, 6L, 7L);
        assertThat(numbers(Span.above(0, 5))).containsExactly(1L, 2L, 3L, 4L, 5L);
        assertThat(numbers(Span.above(10, 5))).containsExactly(11L, 12L);
        assertThat(open(Span.below(3, 5)).more()).isFalse();
        assertThat(open(Span.below(8, 5)).more()).isTrue();
        assertThat(open(Span.above(5, 5)).more()).isTrue();
        assertThat(open(Span.above(7, 5)).more()).isFalse();
        assertThat(after(ground.dana, 12)).isEmpty();
    }

    @Test
    void keepsWhatStoodThereBeforeAnEditOrARetraction() {
        ground.say(ground.dana, EVERYBODY, "Fryday");
        assertThat(edit(ground.dana, 1, "Friday")).satisfies(view -> {
            assertThat(view.content()).isEqualTo("Friday");
            assertThat(view.isEdited()).isTrue();
        });
        edit(ground.dana, 1, " Friday ");
        ground.say(ground.mia, EVERYBODY, "Quoting");
        post(ground.mia, new Post(null, "Noted", 1));
        assertThat(retract(ground.dana, 1).content()).isEmpty();
        retract(ground.dana, 1);
        List<String> kept = DB.inTransaction(em -> em.createQuery("select e.content from MessageEdition e where e.companyId = " + ground.company.getId()
                + " order by e.id", String.class).getResultList());
        assertThat(kept).containsExactly("Fryday", "Friday");
        assertThat(ground.open(ground.sam, EVERYBODY).messages()).extracting(MessageView::content).containsExactly("", "Quoting", "Noted");
        assertThat(ground.open(ground.sam, EVERYBODY).messages().get(2).quote().content()).as("a quote keeps nothing back").isEmpty();
        ChangedMessages changed = ground.at(door -> door.changes(ground.sam, project, EVERYBODY, 0, 10));
        assertThat(changed.upTo()).as("an edit and a retraction, and nothing for what changes nothing").isEqualTo(2);
        assertThat(changed.messages()).singleElement().satisfies(message -> assertThat(message.retracted()).isTrue());
        ChangedMessages first = ground.at(door -> door.changes(ground.sam, project, EVERYBODY, 0, 1));
        assertThat(first.more()).isTrue();
        ChangedMessages nothing = ground.at(door -> door.changes(ground.sam, project, EVERYBODY, 2, 10));
        assertThat(nothing).isEqualTo(new ChangedMessages(2, List.of(), false));
        assertThat(ground.open(ground.sam, EVERYBODY).lastChange()).isEqualTo(2);
        assertThat(ground.fired).filteredOn(event -> event instanceof MessageEdited || event instanceof MessageRetracted).hasSize(2);
    }

    @Test
    void leavesSomebodyElsesAndEarlierMessagesAlone() {
        ground.say(ground.dana, EVERYBODY, "Mine");
        for (Actor other : List.of(ground.sam, ground.mia)) {
            assertThatThrownBy(() -> edit(other, 1, "Yours")).isInstanceOf(NotFoundException.class);
            assertThatThrownBy(() -> retract(other, 1)).isInstanceOf(NotFoundException.class);
        }
        assertThatThrownBy(() -> edit(ground.dana, 2, "None")).isInstanceOf(NotFoundException.class);
        DB.inTransaction(em -> em.createNativeQuery("update message set sent_at = sent_at - interval '16' minute").executeUpdate());
        assertThatThrownBy(() -> edit(ground.dana, 1, "Later")).hasMessageContaining("message.too_late");
        assertThat(edit(ground.dana, 1, "Mine").isEdited()).as("nothing changes").isFalse();
        assertThat(retract(ground.dana, 1).retracted()).isTrue();
        assertThatThrownBy(() -> edit(ground.dana, 1, "Again")).hasMessageContaining("message.retracted");
    }

    @Test
    void movesMarksForwardOnly() {
        LongStream.rangeClosed(1, 5).forEach(i -> ground.say(ground.mia, EVERYBODY, "Message " + i));
        assertThat(mark(ground.dana, 4, 2)).isEqualTo(new MarkView(false, ground.dana.personId(), "Dana Homeowner", 4, 2));
        assertThat(mark(ground.dana, 1, 1)).extracting(MarkView::delivered, MarkView::read).containsExactly(4L, 2L);
        assertThat(mark(ground.dana, 0, 3)).extracting(MarkView::delivered, MarkView::read).containsExactly(4L, 3L);
        assertThat(mark(ground.dana, 900, 900)).extracting(MarkView::delivered, MarkView::read).containsExactly(5L, 5L);
        assertThat(mark(ground.sam, -4, -4)).extracting(MarkView::delivered, MarkView::read).containsExactly(0L, 0L);
        RoomView room = ground.open(ground.dana, EVERYBODY);
        assertThat(room.unread()).isZero();
        assertThat(room.readUpTo()).isEqualTo(5);
        assertThat(room.marks()).containsExactly(new MarkView(false, ground.dana.personId(), "Dana Homeowner", 5, 5));
        assertThat(ground.fired).filteredOn(MarkMoved.class::isInstance).hasSize(3);
    }

    @Test
    void listsRoomsWithSomethingUnreadAndNeverANoteToAClient() {
        assertThat(rooms(ground.dana)).singleElement().satisfies(row -> assertThat(row.lastAt()).isNull());
        assertThat(rooms(ground.mia)).as("nobody has written").isEmpty();
        ground.say(ground.mia, EVERYBODY, "For everybody");
        ground.say(ground.mia, STAFF, "A note of ours");
        assertThat(rooms(ground.dana)).singleElement().satisfies(row -> {
            assertThat(row.lastContent()).isEqualTo("For everybody");
            assertThat(row.internal()).isFalse();
            assertThat(row.unread()).isOne();
        });
        assertThat(rooms(ground.mia)).singleElement().satisfies(row -> {
            assertThat(row.lastContent()).isEqualTo("A note of ours");
            assertThat(row.internal()).isTrue();
            assertThat(row.unread()).as("one's own is read").isZero();
        });
        assertThat(waiting(ground.mia)).isZero();
        assertThat(waiting(ground.dana)).isOne();
        mark(ground.dana, 1, 1);
        assertThat(waiting(ground.dana)).isZero();
        assertThat(rooms(ground.dana).get(0).unread()).isZero();
    }

    @Test
    void isShutToWhomItIsNotFor() {
        ground.say(ground.mia, EVERYBODY, "Hello");
        ground.say(ground.mia, STAFF, "Note");
        long company = ground.company.getId();
        List.of(ParticipantRole.ARCHITECT, ParticipantRole.LENDER).forEach(role -> isShut(client(company, project, role), EVERYBODY));
        isShut(client(company, project, ParticipantRole.CLIENT), STAFF);
        isShut(client(company, project + 1, ParticipantRole.CLIENT), EVERYBODY);
        isShut(client(company + 1, project, ParticipantRole.CLIENT), EVERYBODY);
        isShut(Actor.staff(company + 1, ground.mia.personId(), 0, StaffRole.OWNER), EVERYBODY);
        isShut(Actor.staff(company + 1, ground.mia.personId(), 0, StaffRole.OWNER), STAFF);
        isShut(Actor.restrictedStaff(company, ground.mia.personId(), 0), EVERYBODY);
        isShut(Actor.anonymous(), EVERYBODY);
        assertThat(rooms(client(company, project, ParticipantRole.ARCHITECT))).isEmpty();
    }

    private void isShut(Actor actor, Audience audience) {
        ground.fired.clear();
        for (var door : List.<Function<RoomService, Object>>of(
                service -> service.open(actor, project, audience, Span.newest(5)), service -> service.after(actor, project, audience, 0, 5),
                service -> service.post(actor, project, audience, new Post(null, "Let me in", 0)),
                service -> service.edit(actor, project, audience, 1, "Mine"), service -> service.retract(actor, project, audience, 1),
                service -> service.mark(actor, project, audience, 1, 1), service -> {
                    service.typing(actor, project, audience);
                    return null;
                }, service -> {
                    service.demandReading(actor, project, audience);
                    return null;
                })) {
            assertThatThrownBy(() -> ground.at(door)).as(actor + " " + audience).isInstanceOf(NotFoundException.class);
        }
        assertThat(ground.fired).isEmpty();
    }

    private static Actor client(long company, long project, ParticipantRole role) {
        return Actor.client(company, 5, 0, Map.of(project, role));
    }

    private MessageView post(Actor author, Post post) {
        return ground.at(door -> door.post(author, project, EVERYBODY, post));
    }

    private MessageView edit(Actor author, long number, String content) {
        return ground.at(door -> door.edit(author, project, EVERYBODY, number, content));
    }

    private MessageView retract(Actor author, long number) {
        return ground.at(door -> door.retract(author, project, EVERYBODY, number));
    }

    @Test
    void whoKeepsTheirReadingToThemselvesIsToldOfNobodyElses() {
        ground.say(ground.mia, EVERYBODY, "Hello");
        List.of(ground.dana, ground.sam, ground.mia).forEach(reader -> mark(reader, 1, 1));
        assertThat(readers(ground.mia)).containsExactly("Dana Homeowner", "Sam Homeowner", "Mia Manager");
        ground.chooses(ground.dana, new MannersView(false, false));
        assertThat(readers(ground.mia)).containsExactly("Sam Homeowner", "Mia Manager");
        assertThat(readers(ground.dana)).containsExactly("Dana Homeowner");
        assertThat(ground.open(ground.dana, EVERYBODY).manners()).isEqualTo(new MannersView(false, false));
        List<MarkView> portal = ground.at(door -> door.marks(Actor.system(ground.company.getId()), project, EVERYBODY));
        assertThat(portal).extracting(MarkView::discreet).as("the portal tells several readers at once").containsExactly(true, false, false);
        ground.chooses(ground.dana, MannersView.OPEN);
        assertThat(readers(ground.mia)).hasSize(3);
    }

    @Test
    void whoHidesThatTheyAreThereIsNotGivenAwayByWriting() {
        ground.say(ground.mia, EVERYBODY, "Hello");
        ground.chooses(ground.dana, new MannersView(true, false));
        types(ground.dana);
        types(ground.sam);
        assertThat(ground.fired).filteredOn(TypingNoticed.class::isInstance).singleElement()
                .satisfies(event -> assertThat(((TypingNoticed) event).by().name()).isEqualTo("Sam Homeowner"));
    }

    private void types(Actor actor) {
        ground.at(door -> {
            door.typing(actor, project, EVERYBODY);
            return null;
        });
    }

    private List<String> readers(Actor reader) {
        return ground.open(reader, EVERYBODY).marks().stream().map(MarkView::name).toList();
    }

    private MarkView mark(Actor reader, long delivered, long read) {
        return ground.at(door -> door.mark(reader, project, EVERYBODY, delivered, read));
    }

    private List<MessageView> after(Actor reader, long number) {
        return ground.at(door -> door.after(reader, project, EVERYBODY, number, 100));
    }

    private List<RoomRow> rooms(Actor reader) {
        return ground.at(door -> door.rooms(reader));
    }

    private long waiting(Actor reader) {
        return ground.at(door -> door.unreadRooms(reader));
    }

    private RoomView open(Span span) {
        return ground.at(door -> door.open(ground.dana, project, EVERYBODY, span));
    }

    private List<Long> numbers(Span span) {
        return open(span).messages().stream().map(MessageView::number).toList();
    }
}
