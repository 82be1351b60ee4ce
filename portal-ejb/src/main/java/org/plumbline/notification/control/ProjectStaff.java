package org.plumbline.notification.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.plumbline.account.entity.PersonStatus;
import org.plumbline.account.entity.StaffMember;
import org.plumbline.messaging.control.Followers;
import org.plumbline.messaging.entity.MessageThread;
import org.plumbline.shared.InList;
import org.plumbline.shared.StaffRole;

/**
 * Who of a company's staff hears of a project's room: whoever follows it ({@link Followers}) or has sent a proposal for the project. Where
 * nobody has yet, the owners: somebody must hear of a client's first word.
 */
@ApplicationScoped
public class ProjectStaff {

    private static final String ACTIVE = "select s from StaffMember s where s.companyId = :company and s.status = :active and ";

    /** How an actor of the staff is written down, before the number. */
    private static final String STAFF = "staff:";

    @PersistenceContext(unitName = "plumbline")
    private EntityManager em;

    @Inject
    private Followers followers;

    public List<StaffMember> of(MessageThread room) {
        Set<Long> concerned = new HashSet<>(followers.of(room));
        em.createQuery("select r.editedBy from Revision r, Proposal p where p.id = r.proposalId and r.number = p.sentRevision "
                + "and p.projectId = :project", String.class).setParameter("project", room.projectId()).getResultStream()
                .filter(editor -> editor.startsWith(STAFF)).map(editor -> Long.valueOf(editor.substring(STAFF.length()))).forEach(concerned::add);
        List<StaffMember> active = concerned.isEmpty() ? List.of() : active(room.companyId(), concerned);
        return active.isEmpty() ? owners(room.companyId()) : active;
    }

    public List<StaffMember> owners(long companyId) {
        return em.createQuery(ACTIVE + "s.role = :role order by s.id", StaffMember.class).setParameter("company", companyId)
                .setParameter("active", PersonStatus.ACTIVE).setParameter("role", StaffRole.OWNER).getResultList();
    }

    private List<StaffMember> active(long companyId, Set<Long> ids) {
        InList some = new InList("staff", ids);
        return some.fill(em.createQuery(ACTIVE + "s.id in " + some.text() + " order by s.id", StaffMember.class).setParameter("company", companyId)
                .setParameter("active", PersonStatus.ACTIVE)).getResultList();
    }
}
