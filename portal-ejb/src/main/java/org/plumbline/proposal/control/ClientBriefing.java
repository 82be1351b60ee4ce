package org.plumbline.proposal.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.plumbline.messaging.entity.ThreadState;
import org.plumbline.project.control.ProjectBriefing.Item;
import org.plumbline.project.entity.Project;
import org.plumbline.proposal.entity.DecisionOrder;
import org.plumbline.proposal.entity.Proposal;
import org.plumbline.proposal.entity.ProposalStatus;
import org.plumbline.proposal.entity.Revision;
import org.plumbline.proposal.entity.Share;
import org.plumbline.security.Scope;
import org.plumbline.shared.Actor;

/** What a client hears on first pages of the proposals shared with them, each kind in one query. */
@ApplicationScoped
public class ClientBriefing {

    private static final String PAGE = "/proposal/sheet.xhtml?id=";
    private static final String QUESTIONS = "/proposal/questions.xhtml?id=";

    /** Shared with the client now; the project must be open to them too. */
    private static final String SHARED = "s.proposalId = p.id and s.clientId = :client and s.revokedAt is null";
    private static final String OPEN = "select p, r, j, s from Proposal p, Revision r, Project j, Share s where r.proposalId = p.id "
            + "and r.number = p.sentRevision and j.id = p.projectId and p.status = :sent and " + SHARED;
    /** Only who decides has a turn. */
    private static final String ASKED = " and s.turn > 0 and not exists (select d.id from Decision d where d.proposalId = p.id "
            + "and d.revision = p.sentRevision and d.clientId = s.clientId)";
    private static final String IN_TURN = " and (p.order = :parallel or not exists (select o.id from Share o where o.proposalId = p.id "
            + "and o.turn > 0 and o.revokedAt is null and (o.turn < s.turn or o.turn = s.turn and o.id < s.id) and not exists "
            + "(select e.id from Decision e where e.proposalId = p.id and e.revision = p.sentRevision and e.clientId = o.clientId)))";

    @PersistenceContext(unitName = "plumbline")
    private EntityManager em;

    /** A proposal that is with the client. */
    private record Open(Proposal proposal, Revision revision, Project project, Share share) {

        Item item(String key, boolean urgent) {
            return new Item(proposal.projectId(), key, List.of(proposal.getTitle()), PAGE + proposal.getId(), urgent, revision.getSentAt());
        }
    }

    /** What waits for their decision, and for nobody else's before. */
    public List<Item> decisions(Actor actor, Scope scope, int most) {
        Instant now = Instant.now();
        return listed(open(actor, scope, ASKED + IN_TURN + " and (r.validUntil is null or r.validUntil >= :earliest) order by r.sentAt desc")
                .setParameter("parallel", DecisionOrder.PARALLEL).setParameter("earliest", BriefingItems.earliest(now)), most)
                .filter(open -> !open.revision().isExpired(now, open.project().getTimeZone()))
                .map(open -> open.item("proposal_briefing.decide",
                        BriefingItems.isUrgent(open.revision().getValidUntil(), open.project().getTimeZone(), now))).toList();
    }

    /** Revisions they have not opened yet. */
    public List<Item> unseen(Actor actor, Scope scope, int most) {
        return listed(open(actor, scope, " and s.lastSeenRevision < p.sentRevision order by r.sentAt desc"), most)
                .map(open -> open.item(open.share().getLastSeenRevision() == 0 ? "proposal_briefing.fresh" : "proposal_briefing.revised", false)).toList();
    }

    /** Answers to what they asked. */
    public List<Item> answers(Actor actor, Scope scope, int most) {
        return scope.fill(em.createQuery("select p.projectId, p.id, p.title, max(t.touchedAt) from MessageThread t, Proposal p, Share s "
                + "where p.id = t.subjectId and t.subjectKind = :kind and t.state = :answered and t.openedBy = s.clientId and t.touchedAt >= :since and "
                + SHARED + " and " + scope.within("p", "projectId") + " group by p.projectId, p.id, p.title order by max(t.touchedAt) desc", Object[].class)).setParameter("kind", Questions.KIND)
                .setParameter("answered", ThreadState.ANSWERED).setParameter("since", BriefingItems.recently(Instant.now()))
                .setParameter("client", actor.personId()).setMaxResults(most).getResultStream()
                .map(row -> new Item((Long) row[0], "proposal_briefing.answered", List.of(row[2]), QUESTIONS + row[1], false, (Instant) row[3])).toList();
    }

    /** Last days of what they are asked to decide on, the next first. */
    public List<Item> lastDays(Actor actor, Scope scope, int most) {
        Instant now = Instant.now();
        return listed(open(actor, scope, ASKED + " and r.validUntil between :earliest and :latest order by r.validUntil, p.id")
                .setParameter("earliest", BriefingItems.earliest(now)).setParameter("latest", BriefingItems.latest(now)), most)
                .filter(open -> !open.revision().isExpired(now, open.project().getTimeZone()))
                .map(open -> BriefingItems.lastDay(open.proposal().projectId(), open.proposal().getTitle(), PAGE + open.proposal().getId(),
                        open.revision().getValidUntil(), open.project().getTimeZone(), now)).toList();
    }

    private TypedQuery<Object[]> open(Actor actor, Scope scope, String more) {
        return scope.fill(em.createQuery(OPEN + " and " + scope.within("p", "projectId") + more, Object[].class))
                .setParameter("client", actor.personId()).setParameter("sent", ProposalStatus.SENT);
    }

    private static Stream<Open> listed(TypedQuery<Object[]> query, int most) {
        return query.setMaxResults(most).getResultStream()
                .map(row -> new Open((Proposal) row[0], (Revision) row[1], (Project) row[2], (Share) row[3]));
    }
}
