package org.plumbline.proposal.boundary;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.plumbline.proposal.control.ClientDesk;
import org.plumbline.proposal.control.ClientDesk.OnDesk;
import org.plumbline.proposal.control.Deciding;
import org.plumbline.proposal.control.Decisions;
import org.plumbline.proposal.control.ProposalRepository;
import org.plumbline.proposal.entity.Choice;
import org.plumbline.proposal.entity.Contents;
import org.plumbline.security.Action;
import org.plumbline.security.Permit;
import org.plumbline.shared.ConflictException;
import org.plumbline.shared.NotFoundException;
import org.plumbline.shared.ParticipantRole;
import org.plumbline.shared.RejectedInputException;

/** Proposals as clients see them. What was never sent, or is not shared with the caller now, answers like what does not exist. */
@Stateless
public class SheetService {

    @Inject
    private ClientDesk desk;

    @Inject
    private ClientPages pages;

    @Inject
    private ProposalRepository proposals;

    @Inject
    private Decisions decisions;

    /** The caller's page of a proposal; that they opened it is noted. */
    @Permit(Action.PROPOSAL_READ)
    public ClientProposal open(long id) {
        OnDesk found = desk.find(id, Action.PROPOSAL_READ);
        ClientProposal page = pages.page(found, desk.actor().personId(), role(found));
        desk.noteOpening(found.share(), found.revision().getNumber(), Instant.now());
        return page;
    }

    /**
     * Takes options, for everybody who decides on the proposal.
     *
     * @param keys of the options taken, of all choices
     * @return the page with its new totals
     * @throws ConflictException      when it is no longer open, or somebody has accepted with the options as they were
     * @throws RejectedInputException at {@code group-<key>} of a pick-one choice without exactly one option
     */
    @Permit(Action.PROPOSAL_READ)
    public ClientProposal choose(long id, int revision, Collection<Long> keys) {
        OnDesk found = desk.findForChange(id, Action.PROPOSAL_READ);
        found.proposal().demandOpen(revision);
        if (!found.share().isDecider()) {
            throw new NotFoundException();
        }
        if (found.revision().isExpired(Instant.now(), found.project().getTimeZone())) {
            throw new ConflictException("proposal.expired");
        }
        if (decisions.voices(found.proposal(), revision).stream().anyMatch(Deciding::hasAccepted)) {
            throw new ConflictException("proposal.choice_settled");
        }
        Contents contents = proposals.contents(found.revision());
        found.proposal().choose(revision, contents.checked(Choice.of(List.copyOf(keys))));
        return pages.page(found, desk.actor().personId(), role(found));
    }

    private ParticipantRole role(OnDesk found) {
        return desk.actor().participations().get(found.project().getId());
    }
}
