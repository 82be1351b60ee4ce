package org.plumbline.proposal.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import org.plumbline.account.entity.Client;
import org.plumbline.proposal.entity.Decision;
import org.plumbline.proposal.entity.Proposal;
import org.plumbline.proposal.entity.Share;

/** Who is asked to decide on a proposal, and who has. */
@ApplicationScoped
public class Decisions {

    @PersistenceContext(unitName = "plumbline")
    private EntityManager em;

    /** Somebody the proposal is shared with, and what they decided on a revision, or null. */
    public record Voice(Share share, Client client, Decision decision) {

        public boolean hasDecided() {
            return decision != null;
        }
    }

    /** Everybody a proposal is shared with now, in the order of their turns, with what they decided on a revision: one query. */
    public List<Voice> voices(Proposal proposal, int revision) {
        return em.createQuery("select s, c, d from Share s join Client c on c.id = s.clientId "
                + "left join Decision d on d.proposalId = s.proposalId and d.clientId = s.clientId and d.revision = :revision "
                + "where s.proposalId = :proposal and (s.revokedAt is null or d.id is not null) order by s.turn, s.id", Object[].class)
                .setParameter("proposal", proposal.getId()).setParameter("revision", revision).getResultStream()
                .map(row -> new Voice((Share) row[0], (Client) row[1], (Decision) row[2])).toList();
    }

    public Optional<Decision> of(Share share, int revision) {
        return em.createQuery("select d from Decision d where d.proposalId = :proposal and d.revision = :revision and d.clientId = :client",
                Decision.class).setParameter("proposal", share.getProposalId()).setParameter("revision", revision)
                .setParameter("client", share.getClientId()).getResultStream().findFirst();
    }

    public void add(Decision decision) {
        em.persist(decision);
        em.flush();
    }
}
