package org.plumbline.proposal.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.stream.Stream;
import org.plumbline.project.control.ProjectBriefing.Figure;
import org.plumbline.project.entity.Project;
import org.plumbline.proposal.entity.DecisionKind;
import org.plumbline.proposal.entity.ProposalStatus;
import org.plumbline.shared.Money;

/**
 * What a project's proposals come to with tax, the one amount that every price mode shows: what was accepted as it was decided on, what
 * is with the client as it was proposed. One sum for each currency.
 */
@ApplicationScoped
public class ProposalSums {

    private static final String OF = " and p.companyId = :company and p.projectId = :project and (:client = 0 or exists (select s.id from Share s "
            + "where s.proposalId = p.id and s.clientId = :client and s.revokedAt is null)) group by r.currency order by r.currency";

    @PersistenceContext(unitName = "plumbline")
    private EntityManager em;

    /** @param clientId whose proposals, 0 for all */
    public List<Figure> figures(long companyId, long projectId, long clientId) {
        // each who accepted was shown the same: options are settled by the first acceptance
        TypedQuery<Object[]> accepted = em.createQuery("select r.currency, sum(d.totalMinor) from Proposal p, Revision r, Decision d "
                + "where r.proposalId = p.id and r.number = p.sentRevision and d.id = (select max(x.id) from Decision x where x.proposalId = p.id "
                + "and x.revision = p.sentRevision and x.kind = :yes) and p.status = :status" + OF, Object[].class)
                .setParameter("yes", DecisionKind.ACCEPTED).setParameter("status", ProposalStatus.ACCEPTED);
        TypedQuery<Object[]> proposed = em.createQuery("select r.currency, sum(r.totalMinor) from Proposal p, Revision r where r.proposalId = p.id "
                + "and r.number = p.sentRevision and p.status = :status and (r.validUntil is null or r.validUntil >= :today)" + OF, Object[].class)
                .setParameter("status", ProposalStatus.SENT).setParameter("today", today(projectId));
        return Stream.of(accepted, proposed).flatMap(query -> {
            String key = query == accepted ? "proposal_briefing.sum.accepted" : "proposal_briefing.sum.proposed";
            return query.setParameter("company", companyId).setParameter("project", projectId).setParameter("client", clientId).getResultStream()
                    .map(row -> new Figure(key, new Money((Long) row[1], Currency.getInstance((String) row[0]))));
        }).toList();
    }

    private LocalDate today(long projectId) {
        return LocalDate.ofInstant(Instant.now(), em.find(Project.class, projectId).getTimeZone());
    }
}
