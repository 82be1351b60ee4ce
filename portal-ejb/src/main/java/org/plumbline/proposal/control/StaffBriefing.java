package org.plumbline.proposal.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import org.plumbline.messaging.entity.ThreadState;
import org.plumbline.project.control.ProjectBriefing.Item;
import org.plumbline.project.entity.Project;
import org.plumbline.proposal.entity.Proposal;
import org.plumbline.proposal.entity.ProposalStatus;
import org.plumbline.proposal.entity.Revision;
import org.plumbline.security.Scope;

/** What staff hear of proposals on first pages, each kind in one query. What a client does not want as it is, a task tells of. */
@ApplicationScoped
public class StaffBriefing {

    private static final String PAGE = "/proposal/view.xhtml?id=";
    private static final String ANSWERS = "/proposal/answers.xhtml?id=";

    @PersistenceContext(unitName = "plumbline")
    private EntityManager em;

    /** Proposals that are with a client who waits for an answer. */
    public List<Item> questions(Scope scope, int most) {
        return scope.fill(em.createQuery("select p.projectId, p.id, p.title, count(t), max(t.touchedAt) from MessageThread t, Proposal p "
                + "where p.id = t.subjectId and t.subjectKind = :kind and t.state = :open and p.status = :sent" + within(scope)
                + " group by p.projectId, p.id, p.title order by max(t.touchedAt) desc", Object[].class)).setParameter("kind", Questions.KIND)
                .setParameter("open", ThreadState.OPEN).setParameter("sent", ProposalStatus.SENT).setMaxResults(most).getResultStream()
                .map(row -> new Item((Long) row[0], "proposal_briefing.questions", List.of(row[2], row[3]), ANSWERS + row[1], true, (Instant) row[4]))
                .toList();
    }

    public List<Item> decided(Scope scope, int most) {
        return scope.fill(em.createQuery("select p from Proposal p where p.status in :states and p.touchedAt >= :since" + within(scope)
                + " order by p.touchedAt desc", Proposal.class)).setParameter("states", EnumSet.of(ProposalStatus.ACCEPTED, ProposalStatus.DECLINED))
                .setParameter("since", BriefingItems.recently(Instant.now())).setMaxResults(most).getResultStream()
                .map(proposal -> item(proposal, proposal.getStatus() == ProposalStatus.ACCEPTED ? "proposal_briefing.accepted" : "proposal_briefing.declined"))
                .toList();
    }

    /** Last days of what is with clients, the next first. */
    public List<Item> lastDays(Scope scope, int most) {
        Instant now = Instant.now();
        return scope.fill(em.createQuery("select p, r, j from Proposal p, Revision r, Project j where r.proposalId = p.id "
                + "and r.number = p.sentRevision and j.id = p.projectId and p.status = :sent and r.validUntil between :earliest and :latest" + within(scope)
                + " order by r.validUntil, p.id", Object[].class)).setParameter("sent", ProposalStatus.SENT)
                .setParameter("earliest", BriefingItems.earliest(now)).setParameter("latest", BriefingItems.latest(now)).setMaxResults(most)
                .getResultStream().filter(row -> !((Revision) row[1]).isExpired(now, ((Project) row[2]).getTimeZone()))
                .map(row -> BriefingItems.lastDay(((Proposal) row[0]).projectId(), ((Proposal) row[0]).getTitle(), PAGE + ((Proposal) row[0]).getId(),
                        ((Revision) row[1]).getValidUntil(), ((Project) row[2]).getTimeZone(), now)).toList();
    }

    private static String within(Scope scope) {
        return " and " + scope.within("p", "projectId");
    }

    private static Item item(Proposal proposal, String key) {
        return new Item(proposal.projectId(), key, List.of(proposal.getTitle()), PAGE + proposal.getId(), false, proposal.getTouchedAt());
    }
}
