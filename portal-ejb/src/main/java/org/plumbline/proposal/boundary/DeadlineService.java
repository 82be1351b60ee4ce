package org.plumbline.proposal.boundary;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import org.plumbline.proposal.control.ClientDesk;
import org.plumbline.proposal.control.ClientDesk.OnDesk;
import org.plumbline.proposal.control.Deadlines;
import org.plumbline.proposal.control.ProposalDesk;
import org.plumbline.proposal.control.ProposalRepository;
import org.plumbline.proposal.entity.Proposal;
import org.plumbline.proposal.entity.Revision;
import org.plumbline.proposal.entity.TimeRequested;
import org.plumbline.security.Action;
import org.plumbline.security.Permit;
import org.plumbline.shared.ConflictException;
import org.plumbline.shared.DomainEvent;
import org.plumbline.shared.RejectedInputException;

/** More time to decide: clients ask for it, staff give it. */
@Stateless
public class DeadlineService {

    @Inject
    private ClientDesk clients;

    @Inject
    private ProposalDesk desk;

    @Inject
    private ProposalRepository proposals;

    @Inject
    private Deadlines deadlines;

    @Inject
    private Event<DomainEvent> events;

    /**
     * Asks for more time, also when the last day is over. Asking twice for the same day is once.
     *
     * @throws ConflictException when that revision is not open, or the caller is not asked to decide on it by some day
     */
    @Permit(Action.PROPOSAL_DECIDE)
    public void ask(long id, int revision) {
        OnDesk found = clients.findForChange(id, Action.PROPOSAL_DECIDE);
        found.proposal().demandOpen(revision);
        if (!found.share().isDecider() || found.revision().getValidUntil() == null) {
            throw new ConflictException("proposal.not_asked");
        }
        if (!found.timeAsked()) {
            deadlines.ask(found.share(), found.revision());
            found.proposal().touch(Instant.now());
            events.fire(new TimeRequested(clients.actor(), found.proposal().companyId(), found.proposal().projectId(), id, revision,
                    found.share().getClientId()));
        }
    }

    /**
     * Puts off the last day of the revision that is with the client; whoever has not decided is written to.
     *
     * @throws ConflictException      when none is with the client
     * @throws RejectedInputException at {@code until} when that day is over where the project is, or not later than the one that stands
     */
    @Permit(Action.PROPOSAL_SEND)
    public void extend(long id, LocalDate until) {
        Proposal proposal = desk.findForChange(id, Action.PROPOSAL_SEND);
        proposal.demandOpen(proposal.getSentRevision());
        Revision sent = proposals.revision(proposal, proposal.getSentRevision());
        Instant now = Instant.now();
        if (until == null || until.isBefore(LocalDate.ofInstant(now, desk.zone(proposal)))) {
            throw new RejectedInputException("until", until == null ? "proposal.required" : "proposal.past");
        }
        if (sent.getValidUntil() == null || !until.isAfter(sent.getValidUntil())) {
            throw new RejectedInputException("until", "proposal_share.not_later");
        }
        events.fire(proposal.extend(sent, until, now, desk.actor()));
        deadlines.leaveOutPast(proposal, sent, now);
    }
}
