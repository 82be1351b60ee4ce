package org.plumbline.proposal.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.plumbline.account.entity.Client;
import org.plumbline.project.entity.Participant;
import org.plumbline.proposal.entity.Line;
import org.plumbline.proposal.entity.Proposal;
import org.plumbline.proposal.entity.VisibilityRule;
import org.plumbline.security.AccessPolicy;
import org.plumbline.security.Action;
import org.plumbline.shared.Actor;

/** Who of the clients sees a line of a proposal now: the same answer as {@link ClientDesk} and {@link LineNames} give to each of them. */
@ApplicationScoped
public class LineReaders {

    private static final String SHARED = "select c, x from Share s, Client c, Participant x where s.proposalId = :proposal and s.revokedAt is null "
            + "and c.id = s.clientId and x.projectId = :project and x.clientId = c.id and x.endedAt is null and x.revokedAt is null order by c.id";

    @PersistenceContext(unitName = "plumbline")
    private EntityManager em;

    @Inject
    private ProposalRepository proposals;

    @Inject
    private AccessPolicy policy;

    /** Those who can come in. In six queries whatever their number. @param lineKey {@link LineNames#WHOLE} for the proposal as a whole */
    public List<Client> of(Proposal proposal, long lineKey) {
        if (proposal.getSentRevision() == 0) {
            return List.of();
        }
        Optional<Line> line = proposals.contents(proposals.revision(proposal, proposal.getSentRevision())).lines().stream()
                .filter(each -> each.getKey() == lineKey).findFirst();
        if (line.isEmpty() && lineKey != LineNames.WHOLE) {
            return List.of();
        }
        List<VisibilityRule> rules = proposals.visibility(proposal);
        return em.createQuery(SHARED, Object[].class).setParameter("proposal", proposal.getId()).setParameter("project", proposal.projectId())
                .getResultStream().filter(row -> ((Client) row[0]).isActive() && sees(proposal, (Participant) row[1], rules, line))
                .map(row -> (Client) row[0]).toList();
    }

    private boolean sees(Proposal proposal, Participant part, List<VisibilityRule> rules, Optional<Line> line) {
        Actor reader = Actor.client(proposal.companyId(), part.getClientId(), 0, Map.of(proposal.projectId(), part.getRole()));
        return policy.permits(Action.PROPOSAL_READ, reader, proposal)
                && line.map(each -> VisibilityRule.of(rules, part.getClientId(), part.getRole()).shows(each)).orElse(true);
    }
}
