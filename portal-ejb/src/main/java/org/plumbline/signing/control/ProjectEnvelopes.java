package org.plumbline.signing.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.plumbline.project.control.ProjectContents;
import org.plumbline.signing.entity.Envelope;

/** The requests for signatures of projects, whole. */
@ApplicationScoped
public class ProjectEnvelopes implements ProjectContents {

    /** What names another row goes before it. */
    private static final List<String> TABLES = List.of("signing_evidence", "signing_signature", "signing_field", "signing_signer", "signing_envelope");

    @PersistenceContext(unitName = "plumbline")
    private EntityManager em;

    @Override
    public Storey storey() {
        return Storey.PROPOSALS;
    }

    @Override
    public Set<Long> filled(Collection<Long> projectIds) {
        return em.createQuery("select distinct e.projectId from Envelope e where e.projectId in :ids", Long.class).setParameter("ids", projectIds)
                .getResultStream().collect(Collectors.toSet());
    }

    @Override
    public void lock(long projectId) {
        em.createQuery("select e from Envelope e where e.projectId = :project order by e.id", Envelope.class).setParameter("project", projectId)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE).getResultList();
    }

    @Override
    public void clear(long projectId) {
        TABLES.stream().map(table -> "delete from " + table + " where project_id = ?1")
                .forEach(deletion -> em.createNativeQuery(deletion).setParameter(1, projectId).executeUpdate());
    }
}
