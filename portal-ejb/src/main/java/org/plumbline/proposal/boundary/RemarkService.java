package org.plumbline.proposal.boundary;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.List;
import org.plumbline.account.entity.Client;
import org.plumbline.messaging.control.MessageThreads;
import org.plumbline.messaging.entity.MessageThread;
import org.plumbline.proposal.control.ClientDesk;
import org.plumbline.proposal.control.ClientDesk.OnDesk;
import org.plumbline.proposal.control.LineNames;
import org.plumbline.proposal.control.LineReaders;
import org.plumbline.proposal.control.ProposalDesk;
import org.plumbline.proposal.control.Questions;
import org.plumbline.proposal.entity.Proposal;
import org.plumbline.proposal.entity.RemarkAnswered;
import org.plumbline.proposal.entity.RemarkMade;
import org.plumbline.security.Action;
import org.plumbline.security.Permit;
import org.plumbline.shared.ConflictException;
import org.plumbline.shared.DomainEvent;
import org.plumbline.shared.NotFoundException;

/**
 * What staff write about a proposal or one of its lines without having been asked, and what clients say to it. It stands beside the questions,
 * is read by everybody who sees what it is about, and keeps nobody from accepting: who wants an answer first asks. {@link QuestionService}
 * shows it, and takes what staff add.
 */
@Stateless
public class RemarkService {

    @Inject
    private ClientDesk clients;

    @Inject
    private ProposalDesk staff;

    @Inject
    private LineNames lines;

    @Inject
    private LineReaders readers;

    @Inject
    private MessageThreads threads;

    @Inject
    private Questions questions;

    @Inject
    private Event<DomainEvent> events;

    /** The lines of the revision that is with the client, in their order; none before it was sent. */
    @Permit(Action.PROPOSAL_EDIT)
    public List<RemarkLine> lines(long id) {
        Proposal proposal = staff.find(id, Action.PROPOSAL_EDIT);
        return proposal.getSentRevision() == 0 ? List.of()
                : lines.inOrder(proposal).stream().map(line -> new RemarkLine(line.getKey(), line.getName())).toList();
    }

    /**
     * Writes about a line, or the proposal as a whole; goes on where staff wrote about it before.
     *
     * @param lineKey {@link LineNames#WHOLE} for no line
     * @param content 1 to 4,000 characters
     * @throws NotFoundException when there is no such line
     * @throws ConflictException when no client sees it now
     * @throws org.plumbline.shared.RejectedInputException at {@code content}
     */
    @Permit(Action.PROPOSAL_EDIT)
    public void write(long id, long lineKey, String content) {
        Proposal proposal = staff.findForChange(id, Action.PROPOSAL_EDIT);
        if (proposal.getSentRevision() == 0 || !lines.all(proposal).isSeen(lineKey)) {
            throw new NotFoundException();
        }
        List<Client> told = readers.of(proposal, lineKey);
        if (told.isEmpty()) {
            throw new ConflictException("remark.nobody");
        }
        MessageThread thread = threads.begunForChange(Questions.KIND, id, lineKey)
                .orElseGet(() -> threads.open(MessageThread.begun(proposal, Questions.KIND, id, lineKey, staff.actor())));
        questions.say(thread, staff.actor(), content, List.of());
        questions.follow(thread, told);
        events.fire(new RemarkMade(staff.actor(), thread.companyId(), thread.projectId(), id, lineKey, thread.getId()));
    }

    /**
     * Says something to what staff wrote.
     *
     * @param files as for {@link QuestionService#ask}
     * @throws NotFoundException when the caller does not see what it is about
     * @throws org.plumbline.shared.RejectedInputException at {@code content} or {@code files}
     */
    @Permit(Action.PROPOSAL_READ)
    public void reply(long id, long threadId, String content, List<Long> files) {
        OnDesk found = clients.findForChange(id, Action.PROPOSAL_READ);
        MessageThread thread = threads.forChange(Questions.KIND, id, threadId).filter(each -> !each.isQuestion()).orElseThrow(NotFoundException::new);
        long line = thread.getSubjectPart();
        if (!lines.seenBy(found, clients.actor().personId(), clients.actor().participations().get(found.project().getId())).isSeen(line)) {
            throw new NotFoundException();
        }
        questions.say(thread, clients.actor(), content, files);
        questions.follow(thread, readers.of(found.proposal(), line));
        events.fire(new RemarkAnswered(clients.actor(), thread.companyId(), thread.projectId(), id, line, threadId));
    }
}
