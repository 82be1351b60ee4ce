package org.plumbline.proposal.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.ZoneId;
import org.plumbline.account.entity.Company;
import org.plumbline.project.control.ProjectRepository;
import org.plumbline.project.entity.Project;
import org.plumbline.proposal.entity.Proposal;
import org.plumbline.proposal.entity.Revision;
import org.plumbline.security.AccessPolicy;
import org.plumbline.security.Action;
import org.plumbline.security.CurrentActor;
import org.plumbline.security.Scope;
import org.plumbline.shared.Actor;
import org.plumbline.shared.ConflictException;
import org.plumbline.shared.NotFoundException;

/** Fetches what the caller may work on; what they may not answers like what does not exist. */
@ApplicationScoped
public class ProposalDesk {

    @PersistenceContext(unitName = "plumbline")
    private EntityManager em;

    @Inject
    private ProposalRepository proposals;

    @Inject
    private ProjectRepository projects;

    @Inject
    private AccessPolicy policy;

    @Inject
    private CurrentActor current;

    public Actor actor() {
        return current.get();
    }

    /** @throws NotFoundException when there is none that the caller may do this to */
    public Proposal find(long id, Action action) {
        Proposal proposal = proposals.get(Scope.of(actor()), id);
        policy.demand(action, actor(), proposal);
        return proposal;
    }

    /** The same with its row locked until the transaction ends. */
    public Proposal findForChange(long id, Action action) {
        Proposal proposal = proposals.getForChange(Scope.of(actor()), id);
        policy.demand(action, actor(), proposal);
        return proposal;
    }

    /**
     * The draft of a proposal, about to be changed by the caller.
     *
     * @param version of the draft as the caller knows it
     * @throws ConflictException when there is no draft, or it was changed since
     */
    public Revision draftForChange(long proposalId, long version) {
        Revision draft = draft(proposalId);
        draft.demandDraft(version);
        draft.editedBy(actor());
        return draft;
    }

    /** The draft of a proposal as it stands now, with the proposal's row locked. @throws ConflictException when there is none */
    public Revision draft(long proposalId) {
        Proposal proposal = findForChange(proposalId, Action.PROPOSAL_EDIT);
        if (proposal.getDraftRevision() == 0) {
            throw new ConflictException("proposal.sent");
        }
        Revision draft = proposals.revision(proposal, proposal.getDraftRevision());
        em.refresh(draft);
        return draft;
    }

    /** The revision staff look at: the draft, else the one sent last. */
    public Revision latest(Proposal proposal) {
        return proposals.revision(proposal, proposal.latestRevision());
    }

    public Project project(long id, Action action) {
        Project project = projects.get(Scope.of(actor()), id);
        policy.demand(action, actor(), project);
        return project;
    }

    /** Where the project is: its days count. */
    public ZoneId zone(Proposal proposal) {
        return em.find(Project.class, proposal.projectId()).getTimeZone();
    }

    public Company company(long id) {
        return em.find(Company.class, id);
    }

    /** Writes what was changed, so that versions are those of the database. */
    public void flush() {
        em.flush();
    }
}
