package org.plumbline.proposal.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import org.plumbline.account.entity.PersonStatus;
import org.plumbline.account.entity.StaffMember;
import org.plumbline.proposal.entity.Proposal;
import org.plumbline.security.AccessPolicy;
import org.plumbline.security.Action;
import org.plumbline.shared.Actor;
import org.plumbline.shared.StaffRole;

/** Who of the staff is written to about a proposal that was sent: the owners, and who sent it while they may see proposals. */
@ApplicationScoped
public class ProposalStaff {

    @PersistenceContext(unitName = "plumbline")
    private EntityManager em;

    @Inject
    private ProposalRepository proposals;

    @Inject
    private AccessPolicy policy;

    public List<StaffMember> of(Proposal proposal) {
        // who sends a draft is the last to touch it
        String sender = proposals.revision(proposal, proposal.getSentRevision()).getEditedBy();
        return em.createQuery("select m from StaffMember m where m.companyId = :company and m.status = :active order by m.id",
                StaffMember.class).setParameter("company", proposal.companyId()).setParameter("active", PersonStatus.ACTIVE)
                .getResultStream().filter(staff -> staff.getRole() == StaffRole.OWNER || sender.equals("staff:" + staff.getId()) && maySee(staff)).toList();
    }

    private boolean maySee(StaffMember staff) {
        return policy.mayAttempt(Action.PROPOSAL_VIEW, Actor.staff(staff.companyId(), staff.getId(), 0, staff.getRole()));
    }
}
