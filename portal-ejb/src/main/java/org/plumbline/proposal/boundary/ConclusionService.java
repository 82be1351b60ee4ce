package org.plumbline.proposal.boundary;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Instant;
import org.plumbline.proposal.control.Deciding;
import org.plumbline.proposal.control.Decisions;
import org.plumbline.proposal.control.ProposalDesk;
import org.plumbline.proposal.control.Questions;
import org.plumbline.proposal.entity.Proposal;
import org.plumbline.security.Action;
import org.plumbline.security.Permit;
import org.plumbline.shared.ConflictException;
import org.plumbline.shared.DomainEvent;

/**
 * Ends the deciding where whoever had not decided was taken out of it. Taking somebody out never makes a contract by itself: staff say
 * that they are content with the acceptances there are, and the audit trail says who did.
 */
@Stateless
public class ConclusionService {

    @Inject
    private ProposalDesk desk;

    @Inject
    private Decisions decisions;

    @Inject
    private Questions questions;

    @Inject
    private Event<DomainEvent> events;

    /**
     * Takes a proposal as accepted that everybody who is left has accepted, also after its last day: they accepted in time.
     *
     * @throws ConflictException when that revision is not open, somebody has yet to decide, or a question on a line is open
     */
    @Permit(Action.PROPOSAL_SEND)
    public void conclude(long id, int revision) {
        Proposal proposal = desk.findForChange(id, Action.PROPOSAL_SEND);
        proposal.demandOpen(revision);
        if (!Deciding.isAgreed(decisions.voices(proposal, revision))) {
            throw new ConflictException("proposal_share.not_agreed");
        }
        if (questions.areOpen(proposal)) {
            throw new ConflictException("proposal.open_questions");
        }
        events.fire(proposal.accept(revision, Instant.now(), desk.actor()));
    }
}
