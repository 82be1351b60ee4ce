package org.plumbline.notification.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Map;
import java.util.Optional;
import org.plumbline.account.entity.Client;
import org.plumbline.account.entity.Person;
import org.plumbline.messaging.entity.MessageThread;
import org.plumbline.project.control.ParticipantRepository;
import org.plumbline.project.entity.Participant;
import org.plumbline.proposal.control.ClientDesk;
import org.plumbline.proposal.control.ClientDesk.OnDesk;
import org.plumbline.proposal.control.LineNames;
import org.plumbline.proposal.control.LineNames.Known;
import org.plumbline.proposal.control.ProposalStaff;
import org.plumbline.proposal.entity.Proposal;
import org.plumbline.proposal.entity.QuestionAnswered;
import org.plumbline.proposal.entity.QuestionAsked;
import org.plumbline.shared.Setting;
import org.plumbline.shared.Settings;

/**
 * Mails about questions on proposals, one for each message and reader. They say that something was said and where, not what: the words
 * stay in the portal, where who may read them is asked anew each time.
 */
@ApplicationScoped
public class QuestionMails {

    @PersistenceContext(unitName = "plumbline")
    private EntityManager em;

    @Inject
    private Mailing mailing;

    @Inject
    private Settings settings;

    @Inject
    private ProposalStaff staff;

    @Inject
    private ClientDesk clients;

    @Inject
    private LineNames lines;

    @Inject
    private ParticipantRepository participants;

    void asked(@Observes QuestionAsked event) {
        Proposal proposal = em.find(Proposal.class, event.proposalId());
        String line = lines.all(proposal).name(event.lineKey()).orElseGet(proposal::getTitle);
        Map<String, String> values = Map.of("who", em.find(Client.class, event.askerId()).getName(), "line", line, "proposal", called(proposal),
                "url", settings.url(Setting.BASE_URL) + "/proposal/answers.xhtml?id=" + event.proposalId() + "#question-" + event.threadId());
        staff.of(proposal).forEach(to -> order(event.threadId(), to, "proposal/question", values));
    }

    void answered(@Observes QuestionAnswered event) {
        clients.findOwn(event.proposalId(), event.askerId()).ifPresent(found -> role(found, event.askerId()).ifPresent(part -> {
            Known known = lines.seenBy(found, event.askerId(), part.getRole());
            if (known.isSeen(event.lineKey()) || known.isGone(event.lineKey())) {
                String page = known.isSeen(event.lineKey()) ? "question.xhtml?id=" + event.proposalId() + "&line=" + event.lineKey()
                        : "questions.xhtml?id=" + event.proposalId();
                order(event.threadId(), em.find(Client.class, event.askerId()), "proposal/question-answered", Map.of(
                        "line", known.name(event.lineKey()).orElseGet(found.proposal()::getTitle), "proposal", called(found.proposal()),
                        "url", settings.url(Setting.BASE_URL) + "/proposal/" + page));
            }
        }));
    }

    private Optional<Participant> role(OnDesk found, long clientId) {
        return participants.of(found.project(), clientId).filter(part -> !part.isEnded());
    }

    private void order(long threadId, Person to, String template, Map<String, String> values) {
        long number = em.find(MessageThread.class, threadId).getLastNumber();
        mailing.queue(new MailOrder(to.companyId(), "question:" + threadId + ":" + number + ":" + to.getId(), to.getEmail(), to.getName(),
                to.getLanguage(), template, values));
    }

    private static String called(Proposal proposal) {
        return proposal.getTitle() + ", " + proposal.number();
    }
}
