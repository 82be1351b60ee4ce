package org.plumbline.project.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
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

    @Override
    public Map<Long, Map<Long, ParticipantRole>> ofAll(Collection<Long> clientIds) {
        return em.createQuery("select p.clientId, p.projectId, p.role from Participant p where p.clientId in :clients "
                + "and p.endedAt is null and p.revokedAt is null", Object[].class)
                .setParameter("clients", clientIds).getResultStream()
                .collect(Collectors.groupingBy(row -> (Long) row[0], Collectors.toMap(row -> (Long) row[1], row -> (ParticipantRole) row[2])));
    }
}
