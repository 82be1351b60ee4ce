package org.plumbline.proposal.boundary;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.plumbline.proposal.entity.DecisionKind;
import org.plumbline.proposal.entity.DecisionOrder;
import org.plumbline.proposal.entity.DecisionRule;
import org.plumbline.shared.Owned;

/**
 * A proposal as a client's page shows it.
 *
 * @param sums      for what another choice would come to
 * @param zone      of the project: its days and hours
 * @param changes   against the revision the client had seen before this one; null when there is none, or nothing changed
 * @param people    who is asked to decide, in their order
 * @param mine      what the viewer decided on this revision, null when nothing
 * @param decider   whether the viewer is asked to decide
 * @param decidable whether the viewer can decide now: asked, in turn, open, not expired
 * @param held      whether the viewer could decide, but a question on a line is open and keeps everybody from accepting
 * @param choosable whether options can still be taken: nobody has accepted this revision yet
 * @param wish      whether the viewer can ask for more time, or has
 */
public record ClientProposal(ProposalSheet sheet, ChoiceSums sums, ZoneId zone, SheetChanges changes, DecisionRule rule, DecisionOrder order,
                             List<DeciderView> people, DecisionView mine, boolean decider, boolean decidable, boolean held,
                             boolean choosable, TimeWish wish) implements Owned {

    public ClientProposal {
        people = List.copyOf(people);
    }

    /** Whether more than one is asked to decide. */
    public boolean isShared() {
        return people.size() > 1;
    }

    @Override
    public long companyId() {
        return sheet.companyId();
    }

    @Override
    public long projectId() {
        return sheet.projectId();
    }

    /** Somebody who is asked to decide. @param kind null while they have not */
    public record DeciderView(String name, boolean self, DecisionKind kind, Instant at) {
    }

    /** What somebody decided. */
    public record DecisionView(DecisionKind kind, String signedName, String reasonCode, String reason, Instant at, String hash) {
    }
}
