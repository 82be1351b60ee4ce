package org.plumbline.proposal.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import org.plumbline.account.entity.Client;
import org.plumbline.proposal.entity.Decision;
import org.plumbline.proposal.entity.Proposal;
import org.plumbline.proposal.entity.Revision;
import org.plumbline.proposal.entity.Share;

/** Finds what became of a proposal: one query for each part, whatever its length. */
@ApplicationScoped
public class ProposalStory {

    @PersistenceContext(unitName = "plumbline")
    private EntityManager em;

    /** A decision and who made it. */
    public record Decided(Decision decision, Client client) {
    }

    /** Somebody the proposal is shared with now. */
    public record Viewer(Share share, Client client) {
    }

    /** Newest first. */
    public List<Revision> revisions(Proposal proposal) {
        return em.createQuery("select r from Revision r where r.proposalId = :proposal order by r.number desc", Revision.class)
                .setParameter("proposal", proposal.getId()).getResultList();
    }

    /** Newest first. */
    public List<Decided> decisions(Proposal proposal) {
        return em.createQuery("select d, c from Decision d, Client c where c.id = d.clientId and d.proposalId = :proposal "
                + "order by d.decidedAt desc, d.id desc", Object[].class).setParameter("proposal", proposal.getId()).getResultStream()
                .map(row -> new Decided((Decision) row[0], (Client) row[1])).toList();
    }

    /** In the order of their turns. */
    public List<Viewer> viewers(Proposal proposal) {
        return em.createQuery("select s, c from Share s, Client c where c.id = s.clientId and s.proposalId = :proposal "
                + "and s.revokedAt is null order by s.turn, s.id", Object[].class).setParameter("proposal", proposal.getId()).getResultStream()
                .map(row -> new Viewer((Share) row[0], (Client) row[1])).toList();
    }
}
