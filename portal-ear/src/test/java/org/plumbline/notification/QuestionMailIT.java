package org.plumbline.notification;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ejb.EJB;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import javax.naming.InitialContext;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.plumbline.notification.boundary.AnswerTimeService;
import org.plumbline.notification.boundary.IntakeSteps;
import org.plumbline.notification.boundary.NoticeSteps;
import org.plumbline.notification.control.ArrivedMail;
import org.plumbline.notification.control.ArrivedMail.Nature;
import org.plumbline.notification.control.ReceivedMails.Filed;
import org.plumbline.notification.control.ReplyTokens;
import org.plumbline.notification.control.ReplyTokens.Ticket;
import org.plumbline.proposal.SharedProposal;
import org.plumbline.proposal.boundary.QuestionService;
import org.plumbline.proposal.boundary.QuestionView;

/** Questions on the lines of a proposal, by mail and by the clock. */
class QuestionMailIT extends SharedProposal {

    private static final String REMINDERS = "select o.id from outbox_message o join answer_wait w on o.message_key like concat('waiting:', w.id, ':%') "
            + "where w.thread_id = ?";

    @EJB
    private QuestionService questions;

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
        questions.ask(proposal, boxes, "Which boxes?");
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
        questions.answer(proposal, thread, "Maple");
        current.set(ana);
        assertThat(answers.dues(proposal)).isEmpty();
        questions.ask(proposal, boxes, "And the doors?");
        assertThat(answers.dues(proposal)).containsOnlyKeys(thread);
        questions.waive(proposal, thread);
        assertThat(answers.dues(proposal)).as("let go").isEmpty();
    }

    @Test
    void filesOfAnAnswerToAQuestionAreNamedThereAndToWhoSentThem() throws Exception {
        String address = tokens.address(new Ticket(thread, false, ana.personId())).orElseThrow();
        ArrivedMail mail = new ArrivedMail("<q" + thread + "@x>", email(ana), List.of(address), "Re: Boxes", Nature.PERSONAL, "Like these.",
                List.of(new ArrivedMail.File("boxes.jpg", new byte[] {1})));
        assertThat(intake.fault(mail)).isNull();
        assertThat(intake.writer(mail)).as("a question has no files").isEmpty();
        intake.land(mail, new Filed(List.of(), mail.fileNames()));
        current.set(ana);
        assertThat(questions.asked(proposal, boxes).questions()).singleElement().extracting(QuestionView::words)
                .satisfies(words -> assertThat(words.get(1).content()).startsWith("Like these.").contains("boxes.jpg"));
        assertThat(ids("select id from mail_record where template = 'messaging/files' and person_id = ?", ana.personId())).hasSize(1);
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
