package org.plumbline.project.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Map;
import java.util.stream.Collectors;
import org.plumbline.account.control.Participations;
import org.plumbline.shared.ParticipantRole;

/** Tells the account flat which projects a client takes part in. */
@ApplicationScoped
public class ProjectParticipations implements Participations {

    @PersistenceContext(unitName = "plumbline")
    private EntityManager em;

    @Override
    public Map<Long, ParticipantRole> of(long companyId, long clientId) {
        return em.createQuery("select p.projectId, p.role from Participant p where p.companyId = :company "
                + "and p.clientId = :client and p.endedAt is null and p.revokedAt is null", Object[].class)
                .setParameter("company", companyId).setParameter("client", clientId).getResultStream()
                .collect(Collectors.toMap(row -> (Long) row[0], row -> (ParticipantRole) row[1]));
    }
}
