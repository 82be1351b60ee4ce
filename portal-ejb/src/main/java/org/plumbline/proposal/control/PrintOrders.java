package org.plumbline.proposal.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import org.plumbline.outbox.control.Outbox;
import org.plumbline.proposal.entity.PaperHead;
import org.plumbline.proposal.entity.Proposal;
import org.plumbline.proposal.entity.ProposalAccepted;
import org.plumbline.proposal.entity.Share;

/**
 * Orders the PDFs of a proposal with its acceptance, in the same transaction: the decision stands and the PDF follows, whatever falls
 * over or is changed in between.
 */
@ApplicationScoped
public class PrintOrders {

    public static final String LANE = "proposal-print";

    @Inject
    private Outbox outbox;

    @Inject
    private Shares shares;

    @Inject
    private ProposalRepository proposals;

    @Inject
    private AcceptedPapers papers;

    /** One order for each person the proposal is shared with: each reads another sheet. With it is kept what it will be printed on. */
    void order(@Observes ProposalAccepted event) {
        Proposal proposal = proposals.find(event.proposalId());
        PaperHead head = papers.head(event.companyId());
        shares.of(proposal).stream().filter(Share::isLive).forEach(share -> {
            papers.keep(share, event.revision(), head);
            outbox.queue(event.companyId(), LANE, event.proposalId() + ":" + event.revision() + ":" + share.getClientId(),
                    event.proposalId() + ":" + share.getClientId());
        });
    }
}
