package org.plumbline.notification.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.plumbline.account.entity.Client;
import org.plumbline.account.entity.Person;
import org.plumbline.account.entity.StaffMember;
import org.plumbline.messaging.entity.MessageThread;
import org.plumbline.notification.entity.NoticeKind;
import org.plumbline.project.control.ParticipantRepository;
import org.plumbline.project.entity.Participant;
import org.plumbline.proposal.control.ClientDesk;
import org.plumbline.proposal.control.ClientDesk.OnDesk;
import org.plumbline.proposal.control.LineNames;
import org.plumbline.proposal.control.LineNames.Known;
import org.plumbline.proposal.control.LineReaders;
import org.plumbline.proposal.control.ProposalStaff;
import org.plumbline.proposal.control.Questions;
import org.plumbline.proposal.entity.Proposal;

/**
 * Mails about questions on the lines of proposals: to those who sent it and the owners, and to whoever asked while the proposal is shared with
 * them. What staff wrote without being asked is mailed to all clients who see the line.
 */
@ApplicationScoped
public class QuestionNotices implements NoticeSource {

    private static final String ANCHOR_NONE = "";

    @PersistenceContext(unitName = "plumbline")
    private EntityManager em;

    @Inject
    private ProposalStaff staff;

    @Inject
    private ClientDesk clients;

    @Inject
    private LineNames lines;

    @Inject
    private LineReaders readers;

    @Inject
    private ParticipantRepository participants;

    @Override
    public boolean knows(MessageThread thread) {
        return Questions.KIND.equals(thread.getSubjectKind());
    }

    @Override
    public List<Person> circle(MessageThread thread) {
        Proposal proposal = em.find(Proposal.class, thread.getSubjectId());
        List<Person> circle = new ArrayList<>(staff.of(proposal));
        if (!thread.isQuestion()) {
            circle.addAll(readers.of(proposal, thread.getSubjectPart()));
            return circle;
        }
        Client asker = em.find(Client.class, thread.personId());
        if (asker.isActive()) {
            circle.add(asker);
        }
        return circle;
    }

    @Override
    public Optional<Subject> subject(MessageThread thread, Person person) {
        Proposal proposal = em.find(Proposal.class, thread.getSubjectId());
        return person instanceof StaffMember ? Optional.of(forStaff(thread, proposal)) : forAsker(thread, proposal, person.getId());
    }

    private Subject forStaff(MessageThread thread, Proposal proposal) {
        String line = lines.all(proposal).name(thread.getSubjectPart()).orElseGet(proposal::getTitle);
        return new Subject(NoticeKind.QUESTIONS, thread.isQuestion() ? "messaging/question" : "messaging/remark-answered", line, "/proposal/answers.xhtml?id=" + proposal.getId(),
                "#question-" + thread.getId(), Map.of("line", line, "proposal", called(proposal)));
    }

    private Optional<Subject> forAsker(MessageThread thread, Proposal proposal, long clientId) {
        return clients.findOwn(proposal.getId(), clientId).flatMap(found -> part(found, clientId).map(part -> {
            Known known = lines.seenBy(found, clientId, part.getRole());
            long line = thread.getSubjectPart();
            String page = line != LineNames.WHOLE && known.isSeen(line) ? "question.xhtml?id=" + proposal.getId() + "&line=" + line : "questions.xhtml?id=" + proposal.getId();
            String name = known.name(line).orElseGet(proposal::getTitle);
            return new Subject(NoticeKind.QUESTIONS, thread.isQuestion() ? "messaging/answer" : "messaging/remark", name, "/proposal/" + page, ANCHOR_NONE,
                    Map.of("line", name, "proposal", called(proposal)));
        }));
    }

    private Optional<Participant> part(OnDesk found, long clientId) {
        return participants.of(found.project(), clientId).filter(Participant::isOpen);
    }

    private static String called(Proposal proposal) {
        return proposal.getTitle() + ", " + proposal.number();
    }
}
