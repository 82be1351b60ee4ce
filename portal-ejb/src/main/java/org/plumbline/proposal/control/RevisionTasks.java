package org.plumbline.proposal.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Instant;
import org.plumbline.project.control.Tasks;
import org.plumbline.project.entity.Task;
import org.plumbline.project.entity.TaskKind;
import org.plumbline.project.entity.TaskSource;
import org.plumbline.proposal.entity.Proposal;
import org.plumbline.proposal.entity.ProposalSent;
import org.plumbline.proposal.entity.ProposalWithdrawn;
import org.plumbline.shared.Actor;

/** Somebody of the staff has to see to a proposal that its client does not want as it is, until another revision goes out or none will. */
@ApplicationScoped
public class RevisionTasks {

    private static final String PROPOSAL = "PROPOSAL";

    @Inject
    private Tasks tasks;

    /** Comes before the event that tells why: see {@link Tasks}. @param revision that was refused */
    public void ask(Proposal proposal, int revision, Actor client) {
        tasks.add(new Task(proposal, TaskKind.REVISION, new TaskSource(PROPOSAL, proposal.getId(), revision), proposal.getTitle(), client), client);
    }

    void sent(@Observes ProposalSent event) {
        settle(event.companyId(), event.proposalId(), event.actor());
    }

    void withdrawn(@Observes ProposalWithdrawn event) {
        settle(event.companyId(), event.proposalId(), event.actor());
    }

    private void settle(long companyId, long proposalId, Actor by) {
        tasks.settle(companyId, PROPOSAL, proposalId, by, Instant.now());
    }
}
