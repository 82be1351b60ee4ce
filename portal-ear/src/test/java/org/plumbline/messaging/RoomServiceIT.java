package org.plumbline.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.plumbline.shared.Audience.EVERYBODY;
import static org.plumbline.shared.Audience.STAFF;

import jakarta.ejb.EJB;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import javax.naming.InitialContext;
import javax.sql.DataSource;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.plumbline.account.Ground;
import org.plumbline.account.boundary.SetUpService;
import org.plumbline.house.inside.InContainer;
import org.plumbline.messaging.boundary.LiveListener;
import org.plumbline.messaging.boundary.LiveListeners;
import org.plumbline.messaging.boundary.LiveNews;
import org.plumbline.messaging.boundary.LiveNews.Kind;
import org.plumbline.messaging.boundary.MentionService;
import org.plumbline.messaging.boundary.MessageHistory;
import org.plumbline.messaging.boundary.MessageHistoryService;
import org.plumbline.messaging.boundary.MessageTaskService;
import org.plumbline.messaging.boundary.MessageView;
import org.plumbline.messaging.boundary.Post;
import org.plumbline.messaging.boundary.RoomRow;
import org.plumbline.messaging.boundary.RoomService;
import org.plumbline.messaging.boundary.Span;
import org.plumbline.messaging.boundary.StandingService;
import org.plumbline.project.boundary.InvitationDraft;
import org.plumbline.project.boundary.ParticipantService;
import org.plumbline.project.boundary.ProjectDraft;
import org.plumbline.project.boundary.ProjectService;
import org.plumbline.security.AccessPolicy;
import org.plumbline.security.Action;
import org.plumbline.security.CurrentActor;
import org.plumbline.shared.Actor;
import org.plumbline.shared.Audience;
import org.plumbline.shared.ConflictException;
import org.plumbline.shared.NotFoundException;
import org.plumbline.shared.Owned;
import org.plumbline.shared.ParticipantRole;
import org.plumbline.shared.RejectedInputException;
import org.plumbline.shared.Secrets;
import org.plumbline.shared.StaffRole;

/** Rooms on a real server and its database: several at once, every door for every role, and what may never leave. */
class RoomServiceIT extends InContainer {

    private static final int AT_ONCE = 20;

    @EJB
    private SetUpService setUp;

    @EJB
    private ProjectService projects;

    @EJB
    private ParticipantService participants;

    @EJB
    private RoomService rooms;

    @EJB
    private StandingService standing;

    @EJB
    private MentionService mentions;

    @EJB
    private MessageTaskService tasks;

    @EJB
    private MessageHistoryService histories;

    @Inject
    private LiveListeners listeners;

    @Inject
    private AccessPolicy policy;

    @Inject
    private CurrentActor current;

    private Actor owner;
    private Actor ana;
    private long project;

    @BeforeEach
    void aProject() throws Exception {
        owner = Ground.of(setUp).owner();
        current.set(owner);
        project = projects.create(new ProjectDraft("Kitchen " + Secrets.digits(9), "America/Chicago", 0));
        participants.invite(project, new InvitationDraft("Ana Miller", "ana." + Secrets.digits(9) + "@miller.example", null, "en", ParticipantRole.CLIENT));
        ana = client(ParticipantRole.CLIENT);
    }

    private Actor client(ParticipantRole role) throws Exception {
        DataSource database = InitialContext.doLookup("jdbc/plumbline");
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement("select client_id from participant where project_id = ?")) {
            statement.setLong(1, project);
            ResultSet invited = statement.executeQuery();
            assertThat(invited.next()).isTrue();
            return Actor.client(owner.companyId(), invited.getLong(1), 0, Map.of(project, role));
        }
    }

    @Test
    void numbersTwentyAtOnceWithoutAGapInARoomTheyMakeTogether() throws Exception {
        List<MessageView> said = atOnce(i -> () -> rooms.post(i % 2 == 0 ? ana : owner, project, EVERYBODY, new Post("k" + i, "Message " + i, 0)));
        assertThat(said).extracting(MessageView::number).containsExactlyInAnyOrderElementsOf(LongStream.rangeClosed(1, AT_ONCE).boxed().toList());
        List<MessageView> kept = rooms.open(owner, project, EVERYBODY, Span.above(0, 100)).messages();
        assertThat(kept).isSortedAccordingTo(Comparator.comparing(MessageView::number)).hasSize(AT_ONCE);
        assertThat(kept).extracting(MessageView::content).containsExactlyElementsOf(
                said.stream().sorted(Comparator.comparing(MessageView::number)).map(MessageView::content).toList());
        assertThat(rooms.open(ana, project, EVERYBODY, Span.newest(1)).last()).isEqualTo(AT_ONCE);
    }

    @Test
    void keepsOneMessageForOneSignHoweverOftenItIsSentAtOnce() throws Exception {
        List<MessageView> said = atOnce(i -> () -> rooms.post(ana, project, EVERYBODY, new Post("the-same", "Hello", 0)));
        assertThat(said).extracting(MessageView::number).containsOnly(1L);
        assertThat(rooms.post(ana, project, EVERYBODY, new Post("another", "Next", 0)).number()).isEqualTo(2);
        assertThat(rooms.post(ana, project, EVERYBODY, new Post("the-same", "Hello", 0)).number()).isOne();
        assertThat(rooms.after(ana, project, EVERYBODY, 0, 100)).hasSize(2);
    }

    @Test
    void movesAMarkOnFromManyDevicesAtOnceAndNeverBack() throws Exception {
        IntStream.range(0, AT_ONCE).forEach(i -> rooms.post(owner, project, EVERYBODY, new Post(null, "Message " + i, 0)));
        atOnce(i -> () -> rooms.mark(ana, project, EVERYBODY, i + 1, AT_ONCE - i));
        assertThat(rooms.open(ana, project, EVERYBODY, Span.newest(1)).marks()).singleElement().satisfies(mark -> {
            assertThat(mark.delivered()).isEqualTo(AT_ONCE);
            assertThat(mark.read()).isEqualTo(AT_ONCE);
            assertThat(mark.name()).isEqualTo("Ana Miller");
        });
        assertThat(rooms.mark(ana, project, EVERYBODY, 1, 1).read()).isEqualTo(AT_ONCE);
        assertThat(rooms.unreadRooms(ana)).isZero();
    }

    @Test
    void keepsAFirstMarkWhileOthersGoOnTalking() throws Exception {
        rooms.post(owner, project, EVERYBODY, new Post(null, "The first", 0));
        atOnce(i -> () -> i % 2 == 0 ? rooms.post(owner, project, EVERYBODY, new Post(null, "Message " + i, 0)) : rooms.mark(ana, project, EVERYBODY, 1, 1));
        assertThat(rooms.open(ana, project, EVERYBODY, Span.newest(1))).satisfies(room -> {
            assertThat(room.last()).isEqualTo(1 + AT_ONCE / 2);
            assertThat(room.readUpTo()).isOne();
            assertThat(room.marks()).hasSize(1);
        });
    }

    @Test
    void tellsListenersOnceItIsTrueAndNothingOfWhatWasRefused() {
        List<LiveNews> heard = new CopyOnWriteArrayList<>();
        LiveListener listener = news -> {
            if (news.projectId() == project) {
                heard.add(news);
            }
        };
        listeners.add(listener);
        try {
            rooms.post(ana, project, EVERYBODY, new Post("a", "Hello", 0));
            rooms.post(ana, project, EVERYBODY, new Post("a", "Hello", 0));
            assertThatThrownBy(() -> rooms.post(ana, project, EVERYBODY, new Post("b", "Hello", 99))).isInstanceOf(RejectedInputException.class);
            rooms.edit(ana, project, EVERYBODY, 1, "Hello!");
            rooms.mark(owner, project, EVERYBODY, 1, 1);
            rooms.typing(owner, project, STAFF);
            rooms.retract(ana, project, EVERYBODY, 1);
        } finally {
            listeners.remove(listener);
        }
        assertThat(heard).extracting(LiveNews::kind).containsExactly(Kind.POSTED, Kind.CHANGED, Kind.MARKED, Kind.TYPING, Kind.CHANGED);
        assertThat(heard.get(0)).isEqualTo(new LiveNews(owner.companyId(), project, EVERYBODY, Kind.POSTED, 1, false, ana.personId(), "Ana Miller",
                heard.get(0).message()));
        assertThat(heard.get(3).audience()).isEqualTo(STAFF);
    }

    @Test
    void refusesInWordsAndChangesNothing() {
        rooms.post(ana, project, EVERYBODY, new Post("first", "Hello", 0));
        refused(RejectedInputException.class, "message.empty", () -> rooms.post(ana, project, EVERYBODY, new Post("x", " \n ", 0)));
        refused(RejectedInputException.class, "message.too_long", () -> rooms.post(ana, project, EVERYBODY, new Post("x", "x".repeat(4001), 0)));
        refused(RejectedInputException.class, "message.client_key", () -> rooms.post(ana, project, EVERYBODY, new Post("x".repeat(41), "Hello", 0)));
        refused(RejectedInputException.class, "message.quoted", () -> rooms.post(ana, project, EVERYBODY, new Post("x", "Hello", 2)));
        refused(RejectedInputException.class, "message.too_long", () -> rooms.edit(ana, project, EVERYBODY, 1, "x".repeat(4001)));
        refused(NotFoundException.class, "not_found", () -> rooms.edit(owner, project, EVERYBODY, 1, "Mine now"));
        refused(NotFoundException.class, "not_found", () -> rooms.retract(owner, project, EVERYBODY, 1));
        rooms.retract(ana, project, EVERYBODY, 1);
        refused(ConflictException.class, "message.retracted", () -> rooms.edit(ana, project, EVERYBODY, 1, "Again"));
        assertThat(rooms.post(ana, project, EVERYBODY, new Post("wide", "😀".repeat(2000), 0)).number()).isEqualTo(2);
        assertThat(rooms.after(ana, project, EVERYBODY, 1, 1).get(0).content()).isEqualTo("😀".repeat(2000));
    }

    private static void refused(Class<? extends Exception> kind, String key, ThrowingCallable work) {
        assertThat(catchThrowable(work)).isInstanceOf(kind).hasMessageContaining(key);
    }

    @Test
    void neverGivesWhatWasTakenBackToAClientByAnyDoor() {
        rooms.post(owner, project, EVERYBODY, new Post("a", "FIRST-PRICE", 0));
        rooms.post(owner, project, EVERYBODY, new Post("b", "SECOND-PRICE", 0));
        rooms.edit(owner, project, EVERYBODY, 1, "Another price");
        rooms.retract(owner, project, EVERYBODY, 2);
        List<Object> given = new ArrayList<>(rooms.rooms(ana));
        given.add(rooms.open(ana, project, EVERYBODY, Span.newest(100)));
        given.addAll(rooms.after(ana, project, EVERYBODY, 0, 100));
        given.add(rooms.changes(ana, project, EVERYBODY, 0, 100));
        given.add(rooms.post(ana, project, EVERYBODY, new Post("c", "Which?", 1)));
        given.add(rooms.post(ana, project, EVERYBODY, new Post("d", "And that?", 2)));
        assertThat(given.toString()).contains("Another price").doesNotContain("FIRST-PRICE", "SECOND-PRICE");
        assertThatThrownBy(() -> histories.of(ana, project, EVERYBODY, 1)).isInstanceOf(NotFoundException.class);
        assertThat(histories.of(owner, project, EVERYBODY, 1).editions()).extracting(MessageHistory.Edition::content).containsExactly("FIRST-PRICE");
    }

    @Test
    void neverGivesANoteToAClientByAnyDoor() {
        rooms.post(owner, project, EVERYBODY, new Post("a", "For everybody", 0));
        rooms.post(owner, project, STAFF, new Post("b", "SECRET-NOTE", 0));
        rooms.mark(owner, project, STAFF, 1, 1);
        List<RoomRow> listed = rooms.rooms(ana);
        assertThat(rooms.unread(ana, List.of(project, 1L))).as("beside the project's name too").containsExactly(Map.entry(project, 1L));
        assertThat(rooms.unread(Actor.staff(owner.companyId() + 1, 1, 0, StaffRole.OWNER), List.of(project))).as("another company's").isEmpty();
        List<Object> given = new ArrayList<>(listed);
        given.add(rooms.open(ana, project, EVERYBODY, Span.newest(100)));
        given.addAll(rooms.after(ana, project, EVERYBODY, 0, 100));
        given.add(rooms.post(ana, project, EVERYBODY, new Post("b", "Same sign as the note", 1)));
        given.add(rooms.mark(ana, project, EVERYBODY, 9, 9));
        assertThat(given.toString()).doesNotContain("SECRET-NOTE").doesNotContain(STAFF.name());
        assertThat(listed).singleElement().satisfies(row -> assertThat(row.unread()).as("not even counted").isOne());
        assertThat(rooms.open(ana, project, EVERYBODY, Span.newest(100)).last()).as("nor a gap in the numbers").isEqualTo(2);
        assertThat(rooms.rooms(owner)).filteredOn(row -> row.projectId() == project).singleElement().satisfies(row -> assertThat(row.unread()).isOne());
    }

    @Test
    void everyDoorAnswersEachRoleAsThePolicySays() throws Exception {
        for (Audience audience : Audience.values()) {
            rooms.post(owner, project, audience, new Post(null, "One", 0));
            for (ParticipantRole role : ParticipantRole.values()) {
                answersAsThePolicySays(client(role), audience);
                isShut(Actor.client(owner.companyId(), ana.personId(), 0, Map.of(project + 1, role)), audience);
                isShut(Actor.client(owner.companyId() + 1, ana.personId(), 0, Map.of(project, role)), audience);
            }
            for (StaffRole role : StaffRole.values()) {
                answersAsThePolicySays(Actor.staff(owner.companyId(), owner.personId(), 0, role), audience);
                isShut(Actor.staff(owner.companyId() + 1, owner.personId(), 0, role), audience);
            }
            isShut(Actor.restrictedStaff(owner.companyId(), owner.personId(), 0), audience);
            isShut(Actor.anonymous(), audience);
        }
    }

    private Map<ThrowingCallable, Action> doors(Actor actor, Audience audience) {
        Map<ThrowingCallable, Action> doors = new LinkedHashMap<>();
        doors.put(() -> rooms.open(actor, project, audience, Span.newest(5)), Action.ROOM_READ);
        doors.put(() -> rooms.after(actor, project, audience, 0, 5), Action.ROOM_READ);
        doors.put(() -> rooms.mark(actor, project, audience, 1, 1), Action.ROOM_READ);
        doors.put(() -> rooms.demandReading(actor, project, audience), Action.ROOM_READ);
        doors.put(() -> rooms.post(actor, project, audience, new Post(null, "Hello", 0)), Action.ROOM_POST);
        doors.put(() -> {
            long spoken = rooms.post(owner, project, audience, new Post(null, "To do", 0)).number();
            long task = tasks.make(actor, project, audience, spoken);
            assertThat(tasks.make(actor, project, audience, spoken)).as("one task of one message").isEqualTo(task);
            assertThat(tasks.taskOf(actor, project, audience, spoken)).isEqualTo(task);
            rooms.edit(owner, project, audience, spoken, "Not to do");
            assertThat(tasks.quote(actor, task)).satisfies(quote -> {
                assertThat(quote.content()).isEqualTo("To do");
                assertThat(quote.changed()).isTrue();
            });
        }, Action.TASK_EDIT);
        doors.put(() -> mentions.people(actor, project, audience), Action.ROOM_POST);
        doors.put(() -> standing.pinned(actor, project, audience), Action.ROOM_READ);
        doors.put(() -> {
            long settled = rooms.post(actor, project, audience, new Post(null, "Settled", 0)).number();
            standing.resolve(actor, project, audience, settled);
            standing.reopen(actor, project, audience, settled);
        }, Action.ROOM_POST);
        doors.put(() -> {
            long pinned = rooms.post(actor, project, audience, new Post(null, "Pinned", 0)).number();
            standing.pin(actor, project, audience, pinned);
            standing.unpin(actor, project, audience, pinned);
        }, Action.ROOM_PIN);
        doors.put(() -> {
            long changed = rooms.post(owner, project, audience, new Post(null, "At first", 0)).number();
            rooms.edit(owner, project, audience, changed, "In between");
            rooms.retract(owner, project, audience, changed);
            assertThat(histories.of(actor, project, audience, changed)).satisfies(history -> {
                assertThat(history.editions()).extracting(MessageHistory.Edition::content).containsExactly("At first", "In between");
                assertThat(history.message().retracted()).isTrue();
            });
        }, Action.ROOM_HISTORY);
        doors.put(() -> rooms.typing(actor, project, audience), Action.ROOM_POST);
        doors.put(() -> {
            MessageView own = rooms.post(actor, project, audience, new Post(null, "Mine", 0));
            rooms.edit(actor, project, audience, own.number(), "Still mine");
            rooms.retract(actor, project, audience, own.number());
        }, Action.ROOM_POST);
        return doors;
    }

    private void answersAsThePolicySays(Actor actor, Audience audience) {
        Owned place = Owned.byProject(owner.companyId(), project);
        doors(actor, audience).forEach((door, action) -> {
            boolean allowed = policy.permits(action, actor, place) && (audience == EVERYBODY || policy.permits(Action.ROOM_NOTE, actor, place));
            Throwable refusal = catchThrowable(door);
            assertThat(refusal == null).as(actor + " " + action + " " + audience + " " + refusal).isEqualTo(allowed);
            assertThat(refusal).satisfiesAnyOf(none -> assertThat(none).isNull(), found -> assertThat(found).isInstanceOf(NotFoundException.class));
        });
    }

    private void isShut(Actor actor, Audience audience) {
        doors(actor, audience).forEach((door, action) ->
                assertThatThrownBy(door).as(actor + " " + action + " " + audience).isInstanceOf(NotFoundException.class));
    }

    private static <T> List<T> atOnce(IntFunction<Callable<T>> work) throws Exception {
        CyclicBarrier together = new CyclicBarrier(AT_ONCE);
        ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE);
        try {
            List<Future<T>> running = IntStream.range(0, AT_ONCE).mapToObj(i -> threads.submit(() -> {
                together.await();
                return work.apply(i).call();
            })).toList();
            List<T> results = new ArrayList<>();
            for (Future<T> one : running) {
                results.add(one.get());
            }
            return results;
        } finally {
            threads.shutdownNow();
        }
    }
}
