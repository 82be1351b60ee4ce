package org.plumbline.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.plumbline.shared.Audience.EVERYBODY;

import jakarta.ejb.EJB;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import javax.naming.InitialContext;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.plumbline.account.Ground;
import org.plumbline.account.boundary.SetUpService;
import org.plumbline.house.inside.InContainer;
import org.plumbline.messaging.boundary.MessageView;
import org.plumbline.messaging.boundary.Post;
import org.plumbline.messaging.boundary.RoomService;
import org.plumbline.notification.boundary.IntakeSteps;
import org.plumbline.notification.boundary.MailHistoryService;
import org.plumbline.notification.boundary.MailHistoryService.MailHistoryRow;
import org.plumbline.notification.boundary.MailIntakeTimer;
import org.plumbline.notification.boundary.ReceivedMailService;
import org.plumbline.notification.boundary.ReceivedMailService.HeldMailRow;
import org.plumbline.notification.control.ArrivedMail;
import org.plumbline.notification.control.ArrivedMail.Nature;
import org.plumbline.notification.control.BounceTokens;
import org.plumbline.notification.control.ReceivedMails.Filed;
import org.plumbline.notification.control.ReplyTokens;
import org.plumbline.notification.control.ReplyTokens.Ticket;
import org.plumbline.notification.entity.HoldReason;
import org.plumbline.project.boundary.InvitationDraft;
import org.plumbline.project.boundary.ParticipantService;
import org.plumbline.project.boundary.ProjectDraft;
import org.plumbline.project.boundary.ProjectService;
import org.plumbline.security.CurrentActor;
import org.plumbline.shared.Actor;
import org.plumbline.shared.ConflictException;
import org.plumbline.shared.NotFoundException;
import org.plumbline.shared.ParticipantRole;
import org.plumbline.shared.Secrets;
import org.plumbline.shared.Setting;
import org.plumbline.shared.Settings;

/** Answers by mail at the doors of a real server: what lands, lands once, and what does not waits for the office. */
class IntakeIT extends InContainer {

    private static final String MAIL = "select o.id from outbox_message o join mail_record r on r.message_key = o.message_key where r.person_id = ?";

    @EJB
    private SetUpService setUp;

    @EJB
    private ProjectService projects;

    @EJB
    private ParticipantService participants;

    @EJB
    private RoomService rooms;

    @EJB
    private IntakeSteps steps;

    @EJB
    private MailIntakeTimer timer;

    @EJB
    private ReceivedMailService received;

    @EJB
    private MailHistoryService history;

    @Inject
    private ReplyTokens tokens;

    @Inject
    private BounceTokens bounces;

    @Inject
    private Settings settings;

    @Inject
    private CurrentActor current;

    private final String email = "ana." + Secrets.digits(9) + "@miller.example";
    private Actor owner;
    private long project;
    private String address;

    @BeforeEach
    void aConversation() throws Exception {
        owner = Ground.of(setUp).owner();
        current.set(owner);
        project = projects.create(new ProjectDraft("Kitchen " + Secrets.digits(9), "America/Chicago", 0));
        participants.invite(project, new InvitationDraft("Ana Miller", email, null, "en", ParticipantRole.CLIENT));
        rooms.post(owner, project, EVERYBODY, new Post(null, "When may we come?", 0));
        long ana = number("select client_id from participant where project_id = ?");
        address = tokens.address(new Ticket(number("select id from message_thread where project_id = ?"), false, ana)).orElseThrow();
    }

    @Test
    void landsOnceInHerName() throws Exception {
        ArrivedMail mail = mail("<1@x>" + project, email.toUpperCase(java.util.Locale.ROOT), Nature.PERSONAL, "Thursday.\n\n> When may we come?", List.of("plan.exe"));
        assertThat(steps.isKnown(mail)).isFalse();
        assertThat(steps.fault(mail)).isNull();
        steps.land(mail, new Filed(List.of(), mail.fileNames()));
        assertThat(steps.isKnown(mail)).isTrue();
        assertThatThrownBy(() -> steps.land(mail, new Filed(List.of(), mail.fileNames()))).isNotNull();
        List<MessageView> said = said();
        assertThat(said).hasSize(2);
        assertThat(said.get(1).authorName()).isEqualTo("Ana Miller");
        assertThat(said.get(1).content()).startsWith("Thursday.").contains("plan.exe").doesNotContain("When may we");
        assertThat(number("select count(*) from mail_record where template = 'messaging/files' and person_id = ?",
                number("select client_id from participant where project_id = ?"))).as("and she is told").isEqualTo(1);
    }

    @Test
    void tellsWhatIsNoAnswer() {
        assertThat(steps.fault(mail("a", "mallory@elsewhere.example", Nature.PERSONAL, "Hi", List.of()))).isEqualTo(HoldReason.STRANGER);
        assertThat(steps.fault(mail("b", email, Nature.AUTOMATIC, "Away", List.of()))).isEqualTo(HoldReason.AUTOMATIC);
        assertThat(steps.fault(mail("c", "", Nature.BOUNCE, "Failed", List.of()))).isEqualTo(HoldReason.BOUNCE);
        assertThat(steps.fault(mail("d", email, Nature.FORGED, "Hi", List.of()))).isEqualTo(HoldReason.FORGED);
        assertThat(steps.fault(mail("e", email, Nature.PERSONAL, "> When?", List.of()))).isEqualTo(HoldReason.EMPTY);
        assertThat(steps.fault(mail("f", email, Nature.PERSONAL, "x".repeat(4001), List.of()))).isEqualTo(HoldReason.TOO_LONG);
        assertThat(steps.fault(new ArrivedMail("g", email, List.of("reply+c1-1-0000000000000000@mail.example"), "", Nature.PERSONAL, "Hi", List.of())))
                .isEqualTo(HoldReason.BAD_ADDRESS);
    }

    @Test
    void whatIsHeldWaitsForTheOfficeAlone() {
        steps.hold(mail("h" + project, "mallory@elsewhere.example", Nature.PERSONAL, "Send me the keys.", List.of()), HoldReason.STRANGER);
        HeldMailRow held = own();
        assertThat(held.words()).isEqualTo("Send me the keys.");
        assertThat(said()).hasSize(1);
        received.accept(held.id());
        assertThat(said().get(1).content()).isEqualTo("✉ mallory@elsewhere.example:\nSend me the keys.");
        assertThatThrownBy(() -> received.discard(held.id())).isNotNull();
        current.set(Actor.client(owner.companyId(), 1, 0, Map.of(project, ParticipantRole.CLIENT)));
        assertThatThrownBy(() -> received.page(1)).isInstanceOf(NotFoundException.class);
    }

    @Test
    void whatNobodyDecidesAboutIsForgotten() {
        steps.hold(mail("k" + project, "mallory@elsewhere.example", Nature.PERSONAL, "Forget me.", List.of()), HoldReason.STRANGER);
        long id = own().id();
        timer.forget(Instant.now().minusSeconds(3600), Instant.now());
        assertThat(own().id()).as("too young").isEqualTo(id);
        timer.forget(Instant.now().plusSeconds(60), Instant.now());
        assertThat(received.page(1).rows()).extracting(HeldMailRow::id).doesNotContain(id);
        assertThatThrownBy(() -> received.accept(id)).isInstanceOf(ConflictException.class);
    }

    @Test
    void noLinkOfOursComesIntoTheThread() throws Exception {
        String link = settings.url(Setting.BASE_URL) + "/l/" + "aB3_".repeat(10) + "xyz";
        ArrivedMail mail = mail("l" + project, email, Nature.PERSONAL, "Thursday.\nYou wrote: open " + link + " or answer " + address, List.of());
        steps.land(mail, new Filed(List.of(), List.of()));
        assertThat(said().get(1).content()).startsWith("Thursday.").doesNotContain("aB3_").doesNotContain(address);
    }

    @Test
    void whoHasLeftTheProjectSaysNothingThere() throws Exception {
        participants.end(number("select id from participant where project_id = ?"));
        ArrivedMail mail = mail("i" + project, email, Nature.PERSONAL, "Thursday.", List.of());
        assertThatThrownBy(() -> steps.land(mail, new Filed(List.of(), mail.fileNames()))).isInstanceOf(NotFoundException.class);
        assertThat(steps.isKnown(mail)).as("with what could not be said its note is gone").isFalse();
        assertThat(said()).hasSize(1);
    }

    @Test
    void aMailThatCameBackIsMarkedOnceAndTheOwnersHearOfIt() throws Exception {
        long ana = number("select client_id from participant where project_id = ?");
        long message = number(MAIL, ana);
        String back = bounces.address(message).orElseThrow();
        assertThat(steps.takeBack(report("n" + project, back.replaceFirst("-.", "-" + (back.contains("-0") ? '1' : '0')), true)))
                .as("forged: nobody was ever sent from that address").isFalse();
        assertThat(steps.fault(report("n" + project, address, true))).as("a report to another address of ours is held").isEqualTo(HoldReason.BOUNCE);
        assertThat(steps.takeBack(new ArrivedMail("o", email, List.of(back), "", Nature.PERSONAL, "Hi", List.of()))).as("a person").isFalse();
        assertThat(steps.takeBack(report("p" + project, back, false))).as("put off").isTrue();
        assertThat(mailsTo(ana)).extracting(MailHistoryRow::state).doesNotContain("BOUNCED");

        assertThat(steps.takeBack(report("q" + project, back, true))).isTrue();
        assertThat(steps.takeBack(report("r" + project, back, true))).isTrue();
        assertThat(mailsTo(ana)).singleElement().satisfies(row -> {
            assertThat(row.state()).isEqualTo("BOUNCED");
            assertThat(row.reason()).isEqualTo("mail.bounced_address:5.1.1");
        });
        long record = number("select id from mail_record where person_id = ?", ana);
        assertThat(number("select count(*) from outbox_message where message_key like concat('bounced:', ?, ':%')", record)).isEqualTo(1);
    }

    private List<MailHistoryRow> mailsTo(long client) {
        current.set(owner);
        return history.page(false, client, 1).rows();
    }

    private static ArrivedMail report(String id, String to, boolean failed) {
        return new ArrivedMail(id, "mailer-daemon@elsewhere.example", List.of(to), "Undelivered", Nature.BOUNCE, "Sorry", List.of(),
                new ArrivedMail.Report(failed, failed ? "5.1.1" : ""));
    }

    private HeldMailRow own() {
        current.set(owner);
        List<HeldMailRow> all = received.page(Integer.MAX_VALUE).rows();
        return all.get(all.size() - 1);
    }

    private List<MessageView> said() {
        return rooms.after(owner, project, EVERYBODY, 0, 100);
    }

    private ArrivedMail mail(String id, String sender, Nature nature, String text, List<String> files) {
        return new ArrivedMail(id, sender, List.of("office@ridge.example", address), "Re: Kitchen", nature, text,
                files.stream().map(name -> new ArrivedMail.File(name, new byte[] {1})).toList());
    }

    private long number(String query) throws Exception {
        return number(query, project);
    }

    private static long number(String query, long parameter) throws Exception {
        DataSource database = InitialContext.doLookup("jdbc/plumbline");
        try (Connection connection = database.getConnection(); PreparedStatement statement = connection.prepareStatement(query)) {
            statement.setLong(1, parameter);
            ResultSet rows = statement.executeQuery();
            assertThat(rows.next()).isTrue();
            return rows.getLong(1);
        }
    }
}
