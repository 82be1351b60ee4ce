package org.plumbline.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.plumbline.shared.Audience.EVERYBODY;
import static org.plumbline.shared.Audience.STAFF;

import jakarta.annotation.Resource;
import jakarta.ejb.EJB;
import jakarta.inject.Inject;
import jakarta.transaction.UserTransaction;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.naming.InitialContext;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.plumbline.account.Ground;
import org.plumbline.account.boundary.SetUpService;
import org.plumbline.account.boundary.SetUpService.MemberDraft;
import org.plumbline.account.boundary.StaffService;
import org.plumbline.house.inside.InContainer;
import org.plumbline.messaging.boundary.NoticeService;
import org.plumbline.messaging.boundary.Post;
import org.plumbline.messaging.boundary.RoomService;
import org.plumbline.messaging.boundary.StandingService;
import org.plumbline.notification.boundary.AcknowledgementSteps;
import org.plumbline.notification.boundary.AnswerTimeService;
import org.plumbline.notification.boundary.MailHistoryService;
import org.plumbline.notification.boundary.MailHistoryService.MailHistoryRow;
import org.plumbline.notification.boundary.NoticeSteps;
import org.plumbline.notification.control.MailFooting;
import org.plumbline.notification.control.MailOrder;
import org.plumbline.notification.control.Mailing;
import org.plumbline.notification.control.Notices.Called;
import org.plumbline.notification.control.Notices.Talk;
import org.plumbline.notification.boundary.PreferencesDraft;
import org.plumbline.notification.boundary.PreferencesService;
import org.plumbline.project.boundary.InvitationDraft;
import org.plumbline.project.boundary.ParticipantService;
import org.plumbline.project.boundary.ProjectDraft;
import org.plumbline.project.boundary.ProjectService;
import org.plumbline.security.CurrentActor;
import org.plumbline.shared.Actor;
import org.plumbline.shared.NotFoundException;
import org.plumbline.shared.Page;
import org.plumbline.shared.ParticipantRole;
import org.plumbline.shared.Secrets;
import org.plumbline.shared.StaffRole;

/** Mails about what was said and not read, counted in the outbox; the tests say what time it is. */
class NoticeIT extends InContainer {

    /** Later than anything in the outbox: a notice is an hour late in this house, and everything else longer. */
    private static final Duration LATE = Duration.ofMinutes(61);

    @EJB
    private SetUpService setUp;

    @EJB
    private ProjectService projects;

    @EJB
    private ParticipantService participants;

    @EJB
    private RoomService rooms;

    @EJB
    private NoticeSteps steps;

    @EJB
    private AcknowledgementSteps acknowledgements;

    @EJB
    private NoticeService asking;

    @EJB
    private StandingService standing;

    @EJB
    private PreferencesService preferences;

    @EJB
    private MailHistoryService history;

    @EJB
    private AnswerTimeService answers;

    @EJB
    private StaffService staff;

    @Inject
    private MailFooting footing;

    @Inject
    private Mailing mailing;

    @Resource
    private UserTransaction transaction;

    @Inject
    private CurrentActor current;

    private final String email = "ana." + Secrets.digits(9) + "@miller.example";
    private Actor owner;
    private Actor ana;
    private long project;

    @BeforeEach
    void aProject() throws Exception {
        owner = Ground.of(setUp).owner();
        current.set(owner);
        project = projects.create(new ProjectDraft("Kitchen " + Secrets.digits(9), "America/Chicago", 0));
        participants.invite(project, new InvitationDraft("Ana Miller", email, null, "en", ParticipantRole.CLIENT));
        ana = Actor.client(owner.companyId(), ids("select client_id from participant where project_id = ?", project).get(0), 0,
                Map.of(project, ParticipantRole.CLIENT));
    }

    @Test
    void mailsWhatWentUnreadOnceAndBundlesWhatFollows() throws Exception {
        rooms.post(owner, project, EVERYBODY, new Post(null, "The tiles are here.", 0));
        rooms.post(owner, project, EVERYBODY, new Post(null, "When may we come?", 0));
        round(late());
        round(late().plusSeconds(60));
        assertThat(mails(ana)).as("two messages, one mail").isEqualTo(1);
        assertThat(mails(owner)).as("nobody is told of their own words").isZero();
        rooms.post(owner, project, EVERYBODY, new Post(null, "Thursday?", 0));
        round(late().plusSeconds(120));
        assertThat(mails(ana)).as("not within a quarter of an hour").isEqualTo(1);
        round(late().plus(Duration.ofMinutes(16)));
        assertThat(mails(ana)).isEqualTo(2);
    }

    @Test
    void saysNothingOfWhatWasReadMeanwhile() throws Exception {
        rooms.post(owner, project, EVERYBODY, new Post(null, "The tiles are here.", 0));
        rooms.mark(ana, project, EVERYBODY, 1, 1);
        round(late());
        assertThat(mails(ana)).isZero();
    }

    @Test
    void tellsStaffOfAClientsWordsAndNeverAClientOfANote() throws Exception {
        rooms.post(ana, project, EVERYBODY, new Post(null, "May I ask?", 0));
        rooms.post(owner, project, STAFF, new Post(null, "She may.", 0));
        round(late());
        assertThat(mails(owner)).isEqualTo(1);
        assertThat(mails(ana)).isZero();
    }

    @Test
    void whoIsSpokenToByNameIsToldAtOnceAndOnce() throws Exception {
        rooms.post(owner, project, EVERYBODY, new Post(null, "The tiles are here.", 0));
        assertThat(called()).isEmpty();
        rooms.post(owner, project, EVERYBODY, new Post(null, "@Ana Miller, when may we come?", 0, List.of(), false, List.of(ana.reference())));
        assertThat(called()).as("though nothing has waited for an hour").hasSize(1);
        tellDue(Instant.now());
        assertThat(mails(ana)).isEqualTo(1);
        rooms.post(owner, project, EVERYBODY, new Post(null, "@Ana Miller?", 0, List.of(), false, List.of(ana.reference())));
        called();
        tellDue(Instant.now());
        assertThat(mails(ana)).as("not within a quarter of an hour").isEqualTo(1);
    }

    /** As the round looks for them, in this project. */
    private List<Called> called() throws Exception {
        Instant now = Instant.now();
        List<Long> here = ids("select id from message_thread where project_id = ?", project);
        List<Called> called = steps.called(now, true).stream().filter(each -> here.contains(each.threadId())).toList();
        called.forEach(each -> steps.expect(each, now));
        return called;
    }

    private void tellDue(Instant now) throws Exception {
        for (long id : ids("select n.id from notice n join message_thread t on t.id = n.thread_id where t.project_id = ? and n.due_at is not null", project)) {
            steps.tell(id, now);
        }
    }

    @Test
    void nobodyWhoHasLeftTheProjectIsTold() throws Exception {
        rooms.post(owner, project, EVERYBODY, new Post(null, "The tiles are here.", 0));
        Instant then = late();
        steps.threads(then, true).forEach(talk -> steps.expect(talk.threadId(), then));
        current.set(owner);
        participants.end(ids("select id from participant where project_id = ?", project).get(0));
        round(then);
        assertThat(mails(ana)).isZero();
    }

    @Test
    void twoNodesAtOnceTellOnce() throws Exception {
        rooms.post(owner, project, EVERYBODY, new Post(null, "The tiles are here.", 0));
        Instant then = late();
        for (long id : threads()) {
            steps.expect(id, then);
        }
        List<Long> due = ids("select id from notice where person_id = ?", ana.personId());
        CyclicBarrier start = new CyclicBarrier(4);
        ExecutorService nodes = Executors.newFixedThreadPool(4);
        try {
            List<Future<?>> all = new ArrayList<>();
            for (int i = 0; i < 4; i++) {
                all.add(nodes.submit(() -> {
                    start.await();
                    steps.tell(due.get(0), then);
                    return null;
                }));
            }
            for (Future<?> node : all) {
                node.get();
            }
        } finally {
            nodes.shutdown();
        }
        assertThat(mails(ana)).isEqualTo(1);
    }

    @Test
    void whoWantsOneMailADayGetsOneMailADay() throws Exception {
        current.set(ana);
        preferences.choose(null, "DAILY");
        rooms.post(owner, project, EVERYBODY, new Post(null, "The tiles are here.", 0));
        round(late());
        rooms.post(owner, project, EVERYBODY, new Post(null, "When may we come?", 0));
        round(late().plusSeconds(60));
        assertThat(mails(ana)).isZero();
        List<Long> waiting = ids("select id from notice where person_id = ? and for_digest = true", ana.personId());
        Instant tomorrow = Instant.now().plus(Duration.ofDays(2));
        assertThat(steps.digests(tomorrow, 10_000)).containsAll(waiting);
        steps.writeDigest(waiting.get(0), Instant.now());
        assertThat(digests()).as("not before its hour").isZero();
        steps.writeDigest(waiting.get(0), tomorrow);
        steps.writeDigest(waiting.get(0), tomorrow);
        assertThat(digests()).isEqualTo(1);
        current.set(owner);
        assertThat(history.page(false, ana.personId(), 1).rows()).first().satisfies(row -> {
            assertThat(row.name()).isEqualTo("Ana Miller");
            assertThat(row.topic()).isEqualTo("messaging");
        });
    }

    @Test
    void whoWishesNoMailAnyMoreGetsNoneOfWhatHasBeenPutAside() throws Exception {
        current.set(ana);
        preferences.choose(null, "DAILY");
        rooms.post(owner, project, EVERYBODY, new Post(null, "The tiles are here.", 0));
        round(late());
        long waiting = ids("select id from notice where person_id = ? and for_digest = true", ana.personId()).get(0);
        preferences.choose(null, "NOTHING");
        steps.writeDigest(waiting, Instant.now().plus(Duration.ofDays(2)));
        tellDue(Instant.now().plus(Duration.ofDays(2)));
        assertThat(digests()).isZero();
        assertThat(ids("select id from notice where person_id = ? and for_digest = true", ana.personId())).isEmpty();
    }

    /** Messages once a week and questions once a day: each comes with its own mail, and nothing with two. */
    @Test
    void whatWaitsForTheMailOfTheWeekComesOnceAndWithNoOther() throws Exception {
        current.set(ana);
        preferences.choose(null, "WEEKLY");
        rooms.post(owner, project, EVERYBODY, new Post(null, "The tiles are here.", 0));
        round(late());
        long waiting = ids("select id from notice where person_id = ? and for_digest = true", ana.personId()).get(0);
        Instant eightDays = late().plus(Duration.ofDays(8));
        steps.writeDigest(waiting, eightDays);
        steps.writeDigest(waiting, eightDays);
        assertThat(digests()).isEqualTo(1);
        assertThat(ids("select id from mail_record where person_id = ? and template = 'messaging/digest-week'", ana.personId())).hasSize(1);

        rooms.post(owner, project, EVERYBODY, new Post(null, "When may we come?", 0));
        round(eightDays.plus(Duration.ofMinutes(16)));
        assertThat(ids("select id from notice where person_id = ? and for_digest = true and due_at is not null", ana.personId())).hasSize(1);
        preferences.choose(null, "EVERYTHING");
        tellDue(Instant.now().plusSeconds(1));
        assertThat(mails(ana)).as("who wants it at once no longer waits for Monday").isEqualTo(1);
        steps.writeDigest(waiting, eightDays.plus(Duration.ofDays(8)));
        assertThat(digests()).isEqualTo(1);
    }

    @Test
    void eachMailsOneClickEndsItsOwnKind() {
        current.set(ana);
        preferences.choose(null, "WEEKLY");
        assertThat(preferences.unsubscribe(stopOf("WEEKLY"))).isTrue();
        assertThat(preferences.unsubscribe(stopOf("WEEKLY"))).as("twice is once").isTrue();
        assertThat(preferences.view(null).wishes()).containsEntry("MESSAGES", "NEVER").containsEntry("QUESTIONS", "NEVER").containsEntry("REMINDERS", "AT_ONCE");
        preferences.choose(null, "DAILY");
        assertThat(preferences.unsubscribe(stopOf("WEEKLY"))).as("an old mail's").isTrue();
        assertThat(preferences.view(null).wishes()).containsEntry("MESSAGES", "DAILY");
        assertThat(preferences.unsubscribe(stopOf("DIGEST"))).as("a mail of an earlier version").isTrue();
        assertThat(preferences.view(null).wishes()).containsEntry("MESSAGES", "NEVER").containsEntry("ACKNOWLEDGEMENTS", "AT_ONCE");
        assertThat(preferences.unsubscribe(stopOf("REMINDERS"))).isTrue();
        assertThat(preferences.view(null).wishes()).containsEntry("REMINDERS", "NEVER");
        assertThat(preferences.unsubscribe(stopOf("WEEKLY").replace("WEEKLY", "DAILY"))).as("bound to its kind").isFalse();
    }

    @Test
    void theAddressesInAMailOpenNothingOnceItsReaderIsShutOut() {
        String sams = "sam." + Secrets.digits(9) + "@ridge.example";
        long sam = setUp.enrol(Actor.system(0), owner.companyId(), new MemberDraft("Sam Field", sams, "kettle moss nine"), StaffRole.FIELD);
        Map<String, String> foot = footing.values(new MailOrder(owner.companyId(), "", sams, "Sam", "en", "messaging/notes", Map.of(MailOrder.KIND, "NOTES"))
                .readAs(Actor.Kind.STAFF));
        String stop = foot.get(MailOrder.UNSUBSCRIBE);
        String page = foot.get(MailOrder.PREFERENCES);
        assertThat(preferences.unsubscribe(stop.substring(stop.lastIndexOf('/') + 1))).isTrue();
        current.set(owner);
        staff.disable(sam);
        assertThat(preferences.unsubscribe(stop.substring(stop.lastIndexOf('/') + 1))).isFalse();
        assertThatThrownBy(() -> preferences.view(page.substring(page.indexOf("?t=") + 3))).isInstanceOf(NotFoundException.class);
    }

    @Test
    @Tag("control")
    void theHistoryHasPagesNewestFirst() throws Exception {
        transaction.begin();
        for (int i = 0; i < Page.DEFAULT_SIZE; i++) {
            mailing.queue(new MailOrder(owner.companyId(), "page" + i + ':' + project, email, "Ana", "en", "messaging/bounced",
                    Map.of("who", "Ana", "url", "https://portal.example/")).readAs(Actor.Kind.CLIENT));
        }
        transaction.commit();
        current.set(owner);
        Page<MailHistoryRow> first = history.page(false, ana.personId(), 1);
        assertThat(first.total()).isEqualTo(Page.DEFAULT_SIZE + 1);
        assertThat(first.rows()).hasSize(Page.DEFAULT_SIZE).extracting(MailHistoryRow::topic).containsOnly("messaging");
        assertThat(history.page(false, ana.personId(), 2).rows()).as("the invitation, which came first").extracting(MailHistoryRow::topic).containsExactly("account");
        assertThat(history.page(false, ana.personId(), 99).number()).as("the last there is").isEqualTo(2);
    }

    private String stopOf(String kind) {
        String address = footing.values(new MailOrder(owner.companyId(), "", email, "Ana", "en", "messaging/messages", Map.of(MailOrder.KIND, kind))
                .readAs(Actor.Kind.CLIENT)).get(MailOrder.UNSUBSCRIBE);
        return address.substring(address.lastIndexOf('/') + 1);
    }

    @Test
    void whoeverIsSpokenToByNameIsMailedBeforeTheOthers() throws Exception {
        rooms.post(owner, project, EVERYBODY, new Post(null, "@Ana Miller, which tiles?", 0, List.of(), false, List.of(ana.reference())));
        Instant now = Instant.now().truncatedTo(ChronoUnit.MICROS);
        List<Called> called = steps.called(now, true).stream().filter(each -> each.personId() == ana.personId()).toList();
        assertThat(called).hasSize(1);
        steps.expect(called.get(0), now);
        steps.tell(ids("select id from notice where person_id = ?", ana.personId()).get(0), now);
        assertThat(mails(ana)).isEqualTo(1);
        round(late());
        assertThat(mails(ana)).as("not once more with the others").isEqualTo(1);
    }

    @Test
    void whatIsNotAcknowledgedIsAskedForOnceADayUntilItIs() throws Exception {
        rooms.post(owner, project, EVERYBODY, new Post(null, "The water is off on Monday.", 0, List.of(), true));
        rooms.mark(ana, project, EVERYBODY, 1, 1);
        long asked = ids("select id from acknowledgement where project_id = ?", project).get(0);
        Instant first = Instant.now().plus(Duration.ofHours(25));
        acknowledgements.askAgain(asked, Instant.now());
        assertThat(asked()).as("not on the same day").isZero();
        assertThat(acknowledgements.due(first, 10_000)).contains(asked);
        acknowledgements.askAgain(asked, first);
        acknowledgements.askAgain(asked, first);
        assertThat(asked()).as("read, and not acknowledged").isEqualTo(1);
        acknowledgements.askAgain(asked, first.plus(Duration.ofHours(25)));
        assertThat(asked()).isEqualTo(2);
        asking.acknowledge(ana, project, 1);
        acknowledgements.askAgain(asked, first.plus(Duration.ofDays(3)));
        assertThat(asked()).isEqualTo(2);
        assertThat(acknowledgements.due(first.plus(Duration.ofDays(3)), 10_000)).doesNotContain(asked);
    }

    @Test
    void whatWasTakenBackOrSettledNeedsNoAnswer() throws Exception {
        rooms.post(ana, project, EVERYBODY, new Post(null, "Is it done?", 0));
        round(late());
        rooms.retract(ana, project, EVERYBODY, 1);
        rooms.post(ana, project, EVERYBODY, new Post(null, "Thanks!", 0));
        Instant later = Instant.now().plus(Duration.ofDays(20));
        steps.remind(ids("select id from answer_wait where project_id = ?", project).get(0), later);
        assertThat(reminders()).as("taken back").isZero();
        List<Long> open = ids("select id from answer_wait where project_id = ? and next_at is not null", project);
        standing.resolve(owner, project, EVERYBODY, 2);
        assertThat(answers.view(project).due()).isNull();
        for (long wait : open) {
            steps.remind(wait, later);
        }
        assertThat(reminders()).as("settled").isZero();
    }

    @Test
    void aClientWhoWaitsIsTakenUpTwiceAndNoMore() throws Exception {
        rooms.post(ana, project, EVERYBODY, new Post(null, "Is it done?", 0));
        round(late());
        assertThat(answers.view(project).due()).as("what the client is told").isAfter(Instant.now());
        List<Long> waits = ids("select id from answer_wait where project_id = ?", project);
        steps.remind(waits.get(0), Instant.now());
        assertThat(reminders()).as("not before its time").isZero();
        for (int week = 2; week < 6; week++) {
            Instant later = Instant.now().plus(Duration.ofDays(7L * week));
            assertThat(steps.waits(later, 10_000).contains(waits.get(0))).isEqualTo(week < 4);
            steps.remind(waits.get(0), later);
        }
        assertThat(reminders()).as("the staff of the project once, the owners once").isEqualTo(2);
    }

    @Test
    void anAnswerInTimeRemindsNobody() throws Exception {
        rooms.post(ana, project, EVERYBODY, new Post(null, "Is it done?", 0));
        round(late());
        rooms.post(owner, project, EVERYBODY, new Post(null, "It is.", 0));
        List<Long> waits = ids("select id from answer_wait where project_id = ?", project);
        steps.remind(waits.get(0), Instant.now().plus(Duration.ofDays(20)));
        assertThat(reminders()).isZero();
        assertThat(ids("select worked_minutes from answer_wait where project_id = ?", project)).containsExactly(0L);
        assertThat(answers.view(project).due()).isNull();
    }

    /** Whatever time it is now, it is within them. */
    private void restNow(Actor person) {
        LocalTime now = LocalTime.now(ZoneOffset.UTC).truncatedTo(ChronoUnit.MINUTES);
        current.set(person);
        preferences.save(null, new PreferencesDraft(Map.of(), "Etc/UTC", now.minusHours(2).toString(), now.plusHours(2).toString(), "07:00", "en"));
    }

    @Test
    @Tag("control")
    void mailRestsInQuietHoursButForWhatHasToDoWithComingIn() throws Exception {
        restNow(ana);
        for (String template : List.of("messaging/bounced", "account/client-link")) {
            transaction.begin();
            mailing.queue(new MailOrder(owner.companyId(), template + project, email, "Ana", "en", template,
                    Map.of("who", "Ana", "url", "https://portal.example/", "days", "7")).readAs(Actor.Kind.CLIENT));
            transaction.commit();
        }
        assertThat(ids("select id from outbox_message where message_key = concat('messaging/bounced', cast(? as varchar(20))) and held_until > current_timestamp "
                + "and next_attempt_at = held_until and status = 'DUE'", project)).hasSize(1);
        assertThat(ids("select id from outbox_message where message_key = concat('account/client-link', cast(? as varchar(20))) and held_until is null",
                project)).hasSize(1);
        current.set(owner);
        assertThat(history.page(false, ana.personId(), 1).rows()).extracting(MailHistoryRow::state).contains("QUEUED");
    }

    /** In the night of March 14 the clock jumps from 2:00 to 3:00, in that of November 7 it goes through the hour from 1:00 twice. */
    @Test
    void quietHoursEndByTheClockOnTheWallAlsoWhereItJumps() throws Exception {
        tellAtTheEndOf("02:30", "2027-03-14T07:00:00Z", "2027-03-14T08:30:00Z");
        tellAtTheEndOf("01:45", "2027-11-07T04:00:00Z", "2027-11-07T06:45:00Z");
    }

    private void tellAtTheEndOf(String quietUntil, String night, String morning) throws Exception {
        current.set(ana);
        preferences.save(null, new PreferencesDraft(Map.of(), "America/Chicago", "21:00", quietUntil, "07:00", "en"));
        rooms.post(owner, project, EVERYBODY, new Post(null, "The tiles are here.", 0));
        long before = mails(ana);
        Instant now = Instant.parse(night);
        for (long id : threads()) {
            steps.expect(id, now);
        }
        Instant end = Instant.parse(morning);
        for (Instant look : List.of(now, end.minusSeconds(1))) {
            tellDue(look);
            assertThat(mails(ana)).as("still quiet at " + look).isEqualTo(before);
        }
        tellDue(end);
        assertThat(mails(ana)).isEqualTo(before + 1);
    }

    @Test
    void whoIsOfTheStaffAndAClientReadsEachMailAsWhatTheyGetIt() throws Exception {
        String email = "sam." + Secrets.digits(9) + "@ridge.example";
        setUp.enrol(Actor.system(0), owner.companyId(), new MemberDraft("Sam Field", email, "kettle moss nine"), StaffRole.FIELD);
        current.set(owner);
        participants.invite(project, new InvitationDraft("Sam at home", email, null, "en", ParticipantRole.CO_OWNER));
        long client = ids("select client_id from participant where project_id = ? and role = 'CO_OWNER'", project).get(0);
        assertThat(history.page(false, client, 1).rows()).as("the invitation is the client's").hasSize(1);
        MailOrder order = new MailOrder(owner.companyId(), "", email, "Sam", "en", "messaging/messages", Map.of());
        assertThat(chosenIn(order.readAs(Actor.Kind.CLIENT))).as("a client's kinds").doesNotContain("NOTES");
        assertThat(chosenIn(order.readAs(Actor.Kind.STAFF))).contains("NOTES");
        assertThat(chosenIn(order)).as("ordered by an earlier version").contains("NOTES");
    }

    /** The kinds of mail on the page that the foot of a mail leads to. */
    private Set<String> chosenIn(MailOrder order) {
        String page = footing.values(order).get(MailOrder.PREFERENCES);
        return preferences.view(page.substring(page.indexOf("?t=") + 3)).wishes().keySet();
    }

    /** In whole microseconds: what is due at an instant is due at it also after a database has rounded it. */
    private static Instant late() {
        return Instant.now().truncatedTo(ChronoUnit.MICROS).plus(LATE);
    }

    private void round(Instant now) throws Exception {
        for (long id : threads()) {
            steps.expect(id, now);
        }
        tellDue(now);
    }

    private List<Long> threads() throws Exception {
        List<Long> here = ids("select id from message_thread where project_id = ?", project);
        assertThat(steps.threads(late(), true)).as("what the timer would look at").extracting(Talk::threadId).containsAll(here);
        return here;
    }

    private long mails(Actor person) throws Exception {
        return ids("select o.id from outbox_message o join message_thread t on o.message_key like concat('notice:', t.id, ':" + person.personId()
                + ":%') where t.project_id = ?", project).size();
    }

    private long digests() throws Exception {
        return ids("select o.id from outbox_message o where o.message_key like 'digest:CLIENT:" + ana.personId() + ":%' and o.company_id = ?",
                owner.companyId()).size();
    }

    private long reminders() throws Exception {
        return ids("select o.id from outbox_message o join answer_wait w on o.message_key like concat('waiting:', w.id, ':%') where w.project_id = ?",
                project).size();
    }

    private long asked() throws Exception {
        return ids("select o.id from outbox_message o join acknowledgement a on o.message_key like concat('acknowledge:', a.id, ':%') where a.project_id = ?",
                project).size();
    }

    private static List<Long> ids(String query, long parameter) throws Exception {
        DataSource database = InitialContext.doLookup("jdbc/plumbline");
        try (Connection connection = database.getConnection(); PreparedStatement statement = connection.prepareStatement(query)) {
            statement.setLong(1, parameter);
            ResultSet rows = statement.executeQuery();
            List<Long> ids = new ArrayList<>();
            while (rows.next()) {
                ids.add(rows.getLong(1));
            }
            return ids;
        }
    }
}
