package org.plumbline.proposal.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import org.plumbline.proposal.entity.EstimateImport;
import org.plumbline.proposal.entity.Proposal;
import org.plumbline.security.Scope;
import org.plumbline.shared.Actor;
import org.plumbline.shared.NotFoundException;

/** Finds imports within what an actor can know of, and forgets them. */
@ApplicationScoped
public class EstimateImports {

    @PersistenceContext(unitName = "plumbline")
    private EntityManager em;

    /** @throws NotFoundException when there is none within the scope, or no longer */
    public EstimateImport get(Scope scope, long id) {
        return scope.fill(em.createQuery("select i from EstimateImport i where i.id = :id and " + scope.within("i", "projectId"), EstimateImport.class))
                .setParameter("id", id).getResultStream().findFirst().orElseThrow(NotFoundException::new);
    }

    /** Keeps a new one, in place of those the same person has begun for the proposal and not finished. */
    public void replace(Proposal proposal, Actor by, EstimateImport next) {
        em.createQuery("delete from EstimateImport i where i.proposalId = :proposal and i.staffId = :staff and i.importedVersion < 0")
                .setParameter("proposal", proposal.getId()).setParameter("staff", by.personId()).executeUpdate();
        em.persist(next);
    }

    public void remove(EstimateImport finished) {
        em.remove(finished);
    }

    /** @return how many were forgotten */
    public int forget(Instant before) {
        return em.createQuery("delete from EstimateImport i where i.createdAt < :before").setParameter("before", before).executeUpdate();
    }
}
