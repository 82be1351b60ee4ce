package org.plumbline.proposal.boundary;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.plumbline.messaging.control.MessageThreads;
import org.plumbline.messaging.control.MessageThreads.Said;
import org.plumbline.messaging.entity.Message;
import org.plumbline.messaging.entity.MessageThread;
import org.plumbline.proposal.control.ClientDesk;
import org.plumbline.proposal.control.ClientDesk.OnDesk;
import org.plumbline.proposal.control.ProposalDesk;
import org.plumbline.proposal.control.ProposalRepository;
import org.plumbline.proposal.control.Questions;
import org.plumbline.proposal.entity.Contents;
import org.plumbline.proposal.entity.Line;
import org.plumbline.proposal.entity.Proposal;
import org.plumbline.proposal.entity.QuestionAnswered;
import org.plumbline.proposal.entity.QuestionAsked;
import org.plumbline.proposal.entity.QuestionWaived;
import org.plumbline.proposal.entity.Section;
import org.plumbline.proposal.entity.Visibility;
import org.plumbline.security.Action;
import org.plumbline.security.Permit;
import org.plumbline.shared.ConflictException;
import org.plumbline.shared.DomainEvent;
import org.plumbline.shared.NotFoundException;

/**
 * Questions on the lines of a proposal. While one is open nobody can accept; it is open until staff answer or whoever asked waives it,
 * and both stay on record. Who can't see a line can't see or ask questions on it.
 */
@Stateless
public class QuestionService {

    @Inject
    private ClientDesk clients;

    @Inject
    private ProposalDesk staff;

    @Inject
    private ProposalRepository proposals;

    @Inject
    private MessageThreads threads;

    @Inject
    private Questions questions;

    @Inject
    private Event<DomainEvent> events;

    /** The questions on lines the caller can see, oldest first. */
    @Permit(Action.PROPOSAL_READ)
    public List<QuestionView> asked(long id) {
        OnDesk found = clients.find(id, Action.PROPOSAL_READ);
        Map<Long, String> lines = visibleLines(found);
        return views(id, lines, clients.actor().personId());
    }

    /** All questions of a proposal, for staff. */
    @Permit(Action.PROPOSAL_VIEW)
    public List<QuestionView> all(long id) {
        Proposal proposal = staff.find(id, Action.PROPOSAL_VIEW);
        Map<Long, String> lines = proposals.contents(staff.latest(proposal)).lines().stream()
                .collect(Collectors.toMap(Line::getKey, Line::getName));
        return views(id, lines, 0);
    }

    /**
     * Asks about a line.
     *
     * @param text 1 to 4,000 characters
     * @throws ConflictException when the proposal is no longer open
     * @throws org.plumbline.shared.RejectedInputException at {@code content}
     */
    @Permit(Action.PROPOSAL_READ)
    public void ask(long id, long lineKey, String text) {
        OnDesk found = clients.findForChange(id, Action.PROPOSAL_READ);
        found.proposal().demandOpen(found.revision().getNumber());
        if (!visibleLines(found).containsKey(lineKey)) {
            throw new NotFoundException();
        }
        MessageThread thread = new MessageThread(found.proposal(), Questions.KIND, id, lineKey, clients.actor());
        threads.open(thread, thread.say(clients.actor(), questions.nameOf(clients.actor()), text, Instant.now()));
        events.fire(new QuestionAsked(clients.actor(), found.proposal().companyId(), found.proposal().projectId(), id, lineKey, thread.getId(),
                clients.actor().personId()));
    }

    /** Asks on in a question that the caller can see. */
    @Permit(Action.PROPOSAL_READ)
    public void askOn(long id, long threadId, String text) {
        OnDesk found = clients.findForChange(id, Action.PROPOSAL_READ);
        found.proposal().demandOpen(found.revision().getNumber());
        MessageThread thread = thread(id, threadId);
        if (!visibleLines(found).containsKey(thread.getSubjectPart())) {
            throw new NotFoundException();
        }
        threads.add(thread.say(clients.actor(), questions.nameOf(clients.actor()), text, Instant.now()));
        events.fire(new QuestionAsked(clients.actor(), thread.companyId(), thread.projectId(), id, thread.getSubjectPart(), threadId,
                clients.actor().personId()));
    }

    /** Lets a question of one's own go. @throws ConflictException when it was answered meanwhile */
    @Permit(Action.PROPOSAL_READ)
    public void waive(long id, long threadId) {
        clients.findForChange(id, Action.PROPOSAL_READ);
        MessageThread thread = thread(id, threadId);
        if (thread.personId() != clients.actor().personId()) {
            throw new NotFoundException();
        }
        thread.waive(Instant.now());
        events.fire(new QuestionWaived(clients.actor(), thread.companyId(), thread.projectId(), id, thread.getSubjectPart(), threadId,
                thread.personId()));
    }

    /** Answers, to everybody who can see the line. */
    @Permit(Action.PROPOSAL_EDIT)
    public void answer(long id, long threadId, String text) {
        staff.findForChange(id, Action.PROPOSAL_EDIT);
        MessageThread thread = thread(id, threadId);
        threads.add(thread.say(staff.actor(), questions.nameOf(staff.actor()), text, Instant.now()));
        events.fire(new QuestionAnswered(staff.actor(), thread.companyId(), thread.projectId(), id, thread.getSubjectPart(), threadId,
                thread.personId()));
    }

    private MessageThread thread(long id, long threadId) {
        return threads.forChange(Questions.KIND, id, threadId).orElseThrow(NotFoundException::new);
    }

    private Map<Long, String> visibleLines(OnDesk found) {
        Visibility visibility = clients.visibility(found.proposal(), clients.actor().personId(),
                clients.actor().participations().get(found.project().getId()));
        Contents contents = proposals.contents(found.revision());
        Set<Long> hidden = contents.sections().stream().filter(section -> !visibility.shows(section)).map(Section::getKey).collect(Collectors.toSet());
        return contents.lines().stream().filter(line -> !hidden.contains(line.getSectionKey())).collect(Collectors.toMap(Line::getKey, Line::getName));
    }

    private List<QuestionView> views(long id, Map<Long, String> lines, long viewer) {
        Map<MessageThread, List<Message>> said = threads.about(Questions.KIND, id, Questions.MOST_SHOWN).stream()
                .filter(each -> lines.containsKey(each.thread().getSubjectPart()))
                .collect(Collectors.groupingBy(Said::thread, LinkedHashMap::new, Collectors.mapping(Said::message, Collectors.toList())));
        return said.entrySet().stream().map(entry -> view(entry.getKey(), entry.getValue(), lines, viewer)).toList();
    }

    private static QuestionView view(MessageThread thread, List<Message> messages, Map<Long, String> lines, long viewer) {
        return new QuestionView(thread.getId(), thread.getSubjectPart(), lines.get(thread.getSubjectPart()), thread.getState(),
                thread.isOpen() && thread.personId() == viewer, messages.stream().map(message -> new QuestionView.Words(message.getAuthorName(),
                        message.isByStaff(), message.getContent(), message.getSentAt())).toList());
    }
}
