package org.plumbline.proposal.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import org.plumbline.proposal.entity.Proposal;
import org.plumbline.proposal.entity.Share;
import org.plumbline.shared.NotFoundException;

/** Finds with whom proposals are shared. */
@ApplicationScoped
public class Shares {

    @PersistenceContext(unitName = "plumbline")
    private EntityManager em;

    /** Somebody's live share. @throws NotFoundException when the proposal is not, or no longer, shared with them */
    public Share live(Proposal proposal, long clientId) {
        return of(proposal, clientId).filter(Share::isLive).orElseThrow(NotFoundException::new);
    }

    /** Somebody's share, also a revoked one. */
    public Optional<Share> of(Proposal proposal, long clientId) {
        return em.createQuery("select s from Share s where s.proposalId = :proposal and s.clientId = :client", Share.class)
                .setParameter("proposal", proposal.getId()).setParameter("client", clientId).getResultStream().findFirst();
    }

    /** Keeps a new one. */
    public void add(Share share) {
        em.persist(share);
    }

    /** All of a proposal's, also revoked ones, in the order of their turns. */
    public List<Share> of(Proposal proposal) {
        return em.createQuery("select s from Share s where s.proposalId = :proposal order by s.turn, s.id", Share.class)
                .setParameter("proposal", proposal.getId()).getResultList();
    }
}
