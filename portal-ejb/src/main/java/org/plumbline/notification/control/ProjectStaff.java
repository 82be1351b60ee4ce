package org.plumbline.notification.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.plumbline.account.entity.PersonStatus;
import org.plumbline.account.entity.StaffMember;
import org.plumbline.shared.StaffRole;

/**
 * Who of a company's staff has to do with a project: whoever has written in its rooms or sent a proposal for it. Where nobody has yet, the
 * owners: somebody must hear of a client's first word.
 */
@ApplicationScoped
public class ProjectStaff {

    @PersistenceContext(unitName = "plumbline")
    private EntityManager em;

    public List<StaffMember> of(long companyId, long projectId) {
        Set<String> senders = em.createQuery("select r.editedBy from Revision r, Proposal p where p.id = r.proposalId and r.number = p.sentRevision "
                + "and p.projectId = :project", String.class).setParameter("project", projectId).getResultStream().collect(Collectors.toSet());
        Set<Long> writers = em.createQuery("select distinct m.authorId from Message m, MessageThread t where t.projectId = :project "
                + "and t.audience is not null and m.threadId = t.id and m.authorKind = 'STAFF'", Long.class).setParameter("project", projectId)
                .getResultStream().collect(Collectors.toSet());
        List<StaffMember> active = active(companyId);
        List<StaffMember> concerned = active.stream()
                .filter(staff -> writers.contains(staff.getId()) || senders.contains("staff:" + staff.getId())).toList();
        return concerned.isEmpty() ? owners(active) : concerned;
    }

    public List<StaffMember> owners(long companyId) {
        return owners(active(companyId));
    }

    private static List<StaffMember> owners(List<StaffMember> staff) {
        return staff.stream().filter(member -> member.getRole() == StaffRole.OWNER).toList();
    }

    private List<StaffMember> active(long companyId) {
        return em.createQuery("select s from StaffMember s where s.companyId = :company and s.status = :active order by s.id", StaffMember.class)
                .setParameter("company", companyId).setParameter("active", PersonStatus.ACTIVE).getResultList();
    }
}
