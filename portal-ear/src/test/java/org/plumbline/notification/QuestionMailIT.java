package org.plumbline.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.ejb.EJB;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.naming.InitialContext;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.plumbline.document.boundary.FileService;
import org.plumbline.messaging.boundary.AttachmentService;
import org.plumbline.messaging.boundary.FeedService;
import org.plumbline.messaging.boundary.RoomService;
import org.plumbline.messaging.boundary.Span;
import org.plumbline.notification.boundary.AnswerHoursDraft;
import org.plumbline.notification.boundary.AnswerTimeService;
import org.plumbline.notification.boundary.IntakeSteps;
import org.plumbline.notification.boundary.NoticeSteps;
import org.plumbline.notification.control.ArrivedMail;
import org.plumbline.notification.control.ArrivedMail.Nature;
import org.plumbline.notification.control.ReceivedMails.Filed;
import org.plumbline.notification.control.ReceivedMails.Writer;
import org.plumbline.notification.control.ReplyTokens;
import org.plumbline.notification.control.ReplyTokens.Ticket;
import org.plumbline.proposal.SharedProposal;
import org.plumbline.proposal.boundary.QuestionService;
import org.plumbline.proposal.boundary.QuestionView;
import org.plumbline.proposal.boundary.RemarkService;
import org.plumbline.proposal.boundary.VisibilityDraft;
import org.plumbline.proposal.boundary.VisibilityService;
import org.plumbline.shared.Actor;
import org.plumbline.shared.Audience;
import org.plumbline.shared.NotFoundException;
import org.plumbline.shared.ParticipantRole;
import org.plumbline.shared.RejectedInputException;
import org.plumbline.shared.StaffRole;

/** Questions on the lines of a proposal, by mail and by the clock. */
class QuestionMailIT extends SharedProposal {

    private static final String REMINDERS = "select o.id from outbox_message o join answer_wait w on o.message_key like concat('waiting:', w.id, ':%') "
            + "where w.thread_id = ?";

    @EJB
    private QuestionService questions;

    @EJB
    private RemarkService remarks;

    @EJB
    private AttachmentService attachments;

    @EJB
    private FileService files;

    @EJB
    private RoomService rooms;

    @EJB
    private FeedService feed;

    @EJB
    private VisibilityService visibility;

    @EJB
    private AnswerTimeService answers;

    @EJB
    private NoticeSteps steps;

    @EJB
    private IntakeSteps intake;

    @Inject
    private ReplyTokens tokens;

    private long thread;

    @BeforeEach
    void asked() {
        current.set(ana);
        questions.ask(proposal, boxes, "Which boxes?", List.of());
        thread = questions.asked(proposal, boxes).questions().get(0).threadId();
    }

    @Test
    void aQuestionThatWaitsRemindsThenGoesToTheOwnersAndItsAskerSeesTheTime() throws Exception {
        current.set(ana);
        assertThat(answers.dues(proposal)).containsOnlyKeys(thread);
        assertThat(answers.dues(proposal).get(thread)).isAfter(Instant.now());
        current.set(ben);
        assertThat(answers.dues(proposal)).as("it was not Ben who asked").isEmpty();
        steps.expect(thread, Instant.now());
        long wait = ids("select id from answer_wait where thread_id = ?", thread).get(0);
        steps.remind(wait, Instant.now());
        assertThat(ids(REMINDERS, thread)).as("not before its time").isEmpty();
        steps.remind(wait, Instant.now().plus(Duration.ofDays(14)));
        assertThat(ids("select id from answer_wait where thread_id = ? and stage = 'NUDGED'", thread)).hasSize(1);
        int nudged = ids(REMINDERS, thread).size();
        assertThat(nudged).isPositive();
        steps.remind(wait, Instant.now().plus(Duration.ofDays(28)));
        assertThat(ids("select id from answer_wait where thread_id = ? and stage = 'RAISED'", thread)).hasSize(1);
        assertThat(ids(REMINDERS, thread)).hasSizeGreaterThan(nudged);

        current.set(owner);
        questions.answer(proposal, thread, "Maple", List.of());
        current.set(ana);
        assertThat(answers.dues(proposal)).isEmpty();
        questions.ask(proposal, boxes, "And the doors?", List.of());
        assertThat(answers.dues(proposal)).containsOnlyKeys(thread);
        questions.waive(proposal, thread);
        assertThat(answers.dues(proposal)).as("let go").isEmpty();
    }

    @Test
    void whatStaffWriteIsMailedToAllWhoSeeTheLineAndAnsweredByMailWithoutBecomingAQuestion() throws Exception {
        current.set(owner);
        remarks.write(proposal, permits, "The city wants a second plan");
        long remark = questions.answering(proposal).questions().stream().filter(QuestionView::isRemark).findFirst().orElseThrow().threadId();
        visibility.writePerson(proposal, ben.personId(), new VisibilityDraft("LINE", Set.of(), Set.of(permitsSection)));
        steps.expect(remark, Instant.now());
        for (long notice : ids("select id from notice where thread_id = ? and person_kind = 'CLIENT'", remark)) {
            steps.tell(notice, Instant.now().plus(Duration.ofDays(1)));
        }
        assertThat(ids("select person_id from notice where thread_id = ? and person_kind = 'CLIENT'", remark)).as("Ben does not see the line")
                .containsExactly(ana.personId());
        assertThat(ids("select id from mail_record where template = 'messaging/remark' and person_id = ?", ana.personId())).hasSize(1);
        String address = tokens.address(new Ticket(remark, false, ana.personId())).orElseThrow();
        ArrivedMail mail = new ArrivedMail("<r" + remark + "@x>", email(ana), List.of(address), "Re: Plan review", Nature.PERSONAL, "Fine with us.", List.of());
        intake.land(mail, new Filed(List.of(), List.of()));
        current.set(ana);
        assertThat(questions.asked(proposal, permits).questions()).singleElement().satisfies(said -> {
            assertThat(said.isRemark()).isTrue();
            assertThat(said.words()).hasSize(2);
        });
        steps.expect(remark, Instant.now());
        assertThat(ids("select id from answer_wait where thread_id = ?", remark)).as("whoever needs an answer asks").isEmpty();
        String stranger = tokens.address(new Ticket(remark, false, ben.personId())).orElseThrow();
        assertThatThrownBy(() -> intake.land(new ArrivedMail("<b" + remark + "@x>", email(ben), List.of(stranger), "Re: ", Nature.PERSONAL, "What is it?",
                List.of()), new Filed(List.of(), List.of()))).as("who does not see the line says nothing there").isInstanceOf(NotFoundException.class);
    }

    /** They are for whoever sees what was asked about, and for nobody else: by no page, no address and no search. */
    @Test
    void filesOfAnAnswerToAQuestionAreForWhoeverSeesIt() throws Exception {
        current.set(owner);
        visibility.writePerson(proposal, ben.personId(), new VisibilityDraft("LINE", Set.of(), Set.of(boxesSection)));
        String address = tokens.address(new Ticket(thread, false, ana.personId())).orElseThrow();
        ArrivedMail mail = new ArrivedMail("<q" + thread + "@x>", email(ana), List.of(address), "Re: Boxes", Nature.PERSONAL, "Like these.",
                List.of(new ArrivedMail.File("boxes.txt", "Maple boxes".getBytes(StandardCharsets.US_ASCII)), new ArrivedMail.File("run.exe", new byte[] {1})));
        assertThat(intake.fault(mail)).isNull();
        Writer writer = intake.writer(mail).orElseThrow();
        assertThat(writer.projectId()).isEqualTo(project);
        byte[] content = mail.files().get(0).content();
        long file = attachments.send(writer.by(), writer.projectId(), "boxes.txt", content.length, new ByteArrayInputStream(content));
        intake.land(mail, new Filed(List.of(file), List.of("run.exe")));
        current.set(ana);
        assertThat(questions.asked(proposal, boxes).questions()).singleElement().extracting(QuestionView::words)
                .satisfies(words -> {
                    assertThat(words.get(1).content()).startsWith("Like these.").contains("run.exe");
                    assertThat(words.get(1).files()).singleElement().satisfies(each -> assertThat(each.fileId()).isEqualTo(file));
                });
        assertThat(ids("select id from mail_record where template = 'messaging/files' and person_id = ?", ana.personId())).hasSize(1);
        for (Actor reader : List.of(ana, owner)) {
            assertThat(files.view(reader, file).name()).isEqualTo("boxes.txt");
        }
        Actor stranger = Actor.client(owner.companyId(), 5, 0, Map.of(project, ParticipantRole.CLIENT));
        for (Actor reader : List.of(ben, stranger, Actor.staff(77, 1, 0, StaffRole.OWNER), Actor.anonymous())) {
            assertThatThrownBy(() -> files.view(reader, file)).as(reader.toString()).isInstanceOf(NotFoundException.class);
        }
        assertThat(rooms.open(ben, project, Audience.EVERYBODY, Span.above(0, Span.MOST)).messages()).as("it does not stand in the room").isEmpty();
        current.set(owner);
        sharing.revoke(proposal, ana.personId());
        current.set(ana);
        assertThat(feed.asked(ana, project, 0, 50)).isEmpty();
    }

    @Test
    void ownersSayWhenTheCompanyAnswersAndNobodyElseDoes() {
        AnswerHoursDraft before = answers(owner);
        try {
            answers.save(new AnswerHoursDraft(4, Set.of(DayOfWeek.SATURDAY), "10:00", "12:30"));
            assertThat(answers(owner)).isEqualTo(new AnswerHoursDraft(4, Set.of(DayOfWeek.SATURDAY), "10:00", "12:30"));
            current.set(ana);
            assertThat(answers.dues(proposal)).as("a client sees when").containsOnlyKeys(thread);
            current.set(owner);
            answers.save(new AnswerHoursDraft(0, before.days(), before.opens(), before.closes()));
            current.set(ana);
            assertThat(answers.dues(proposal)).as("nothing is watched").isEmpty();
            current.set(owner);
            refused("hours", new AnswerHoursDraft(81, before.days(), "08:00", "17:00"));
            refused("hours", new AnswerHoursDraft(-1, before.days(), "08:00", "17:00"));
            refused("days", new AnswerHoursDraft(8, Set.of(), "08:00", "17:00"));
            refused("closes", new AnswerHoursDraft(8, before.days(), "08:00", "08:00"));
            refused("opens", new AnswerHoursDraft(8, before.days(), "eight", "17:00"));
        } finally {
            current.set(owner);
            answers.save(before);
        }
        for (Actor nobody : List.of(ana, Actor.anonymous(), Actor.staff(owner.companyId(), owner.personId(), 0, StaffRole.ESTIMATOR))) {
            current.set(nobody);
            assertThatThrownBy(() -> answers.save(before)).isInstanceOf(RuntimeException.class);
            assertThatThrownBy(() -> answers.hours()).isInstanceOf(RuntimeException.class);
        }
        assertThat(answers(owner)).isEqualTo(before);
    }

    private AnswerHoursDraft answers(Actor reader) {
        current.set(reader);
        return answers.hours();
    }

    private void refused(String field, AnswerHoursDraft draft) {
        assertThatThrownBy(() -> answers.save(draft)).isInstanceOfSatisfying(RejectedInputException.class,
                refusal -> assertThat(refusal.getField()).isEqualTo(field));
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
