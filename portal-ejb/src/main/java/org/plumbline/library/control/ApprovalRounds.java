package org.plumbline.library.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.plumbline.library.entity.Approval;
import org.plumbline.library.entity.ApprovalDecision;
import org.plumbline.library.entity.ApprovalState;
import org.plumbline.library.entity.ApprovalStep;
import org.plumbline.library.entity.Document;
import org.plumbline.project.entity.Project;
import org.plumbline.security.Scope;
import org.plumbline.shared.Actor;
import org.plumbline.shared.InList;
import org.plumbline.shared.NotFoundException;

/** Finds approvals: all of them for staff; for a client those in which they are asked, of versions they may see. */
@ApplicationScoped
public class ApprovalRounds {

    /** Rounds of one document that are shown. */
    private static final int MOST = 20;

    private static final String UNDECIDED = "not exists (select x.id from ApprovalDecision x where x.stepId = %s.id)";

    @PersistenceContext(unitName = "plumbline")
    private EntityManager em;

    @Inject
    private Shelf shelf;

    /** An approval whose document somebody is asked to look at. */
    public record Waiting(Approval approval, Document document, Project project) {
    }

    /** Those of a document, the newest first. */
    public List<ApprovalRound> of(Actor reader, Document document) {
        return rounds(em.createQuery("select a from Approval a where a.documentId = :id order by a.number desc, a.turn desc", Approval.class)
                .setParameter("id", document.getId()).setMaxResults(MOST).getResultList()).stream().filter(round -> isFor(reader, document, round)).toList();
    }

    /** The document an approval is of. @throws NotFoundException when there is none that the reader may see */
    public Document document(Actor reader, long id) {
        return shelf.get(reader, approval(id).getDocumentId());
    }

    /** @param document of the approval. @throws NotFoundException when the reader is neither of the staff nor asked */
    public ApprovalRound get(Actor reader, Document document, long id) {
        Approval approval = approval(id);
        em.refresh(approval);
        return rounds(List.of(approval)).stream().filter(round -> approval.getDocumentId() == document.getId() && isFor(reader, document, round))
                .findFirst().orElseThrow(NotFoundException::new);
    }

    /** The one that is open for a document. */
    Optional<ApprovalRound> open(Document document) {
        return rounds(em.createQuery("select a from Approval a where a.documentId = :id and a.state = :open", Approval.class)
                .setParameter("id", document.getId()).setParameter("open", ApprovalState.OPEN).getResultList()).stream().findFirst();
    }

    /** How often a version was asked about. */
    int turns(Document document) {
        return em.createQuery("select coalesce(max(a.turn), 0) from Approval a where a.documentId = :id and a.number = :number", Integer.class)
                .setParameter("id", document.getId()).setParameter("number", document.getLastNumber()).getSingleResult();
    }

    /** What waits for somebody, in one query: it is their turn, and they may see the document. */
    List<Waiting> waiting(Actor reader, Scope scope, int most) {
        return scope.fill(Shelf.fill(em.createQuery("select a, d, p from Approval a, ApprovalStep s, Document d, Project p where " + Shelf.reach(reader)
                + " and d.id = a.documentId and p.id = a.projectId and s.approvalId = a.id and a.state = :open and s.personKind = :kind and s.personId = :me and "
                + UNDECIDED.formatted("s") + " and not exists (select o.id from ApprovalStep o where o.approvalId = a.id and o.place < s.place and "
                + "not exists (select y.id from ApprovalDecision y where y.stepId = o.id)) and " + scope.within("a", "projectId") + " order by a.dueOn, a.id",
                Object[].class), reader)).setParameter("open", ApprovalState.OPEN).setParameter("kind", reader.kind()).setParameter("me", reader.personId())
                .setMaxResults(most).getResultStream().map(row -> new Waiting((Approval) row[0], (Document) row[1], (Project) row[2])).toList();
    }

    /** What has ended by a decision of late, the newest first. */
    List<Waiting> ended(Scope scope, Instant since, int most) {
        return scope.fill(em.createQuery("select a, d, p from Approval a, Document d, Project p where d.id = a.documentId and p.id = a.projectId and "
                + scope.within("a", "projectId") + " and a.state in (:yes, :no) and a.closedAt >= :since order by a.closedAt desc, a.id desc", Object[].class))
                .setParameter("yes", ApprovalState.APPROVED).setParameter("no", ApprovalState.REJECTED).setParameter("since", since).setMaxResults(most)
                .getResultStream().map(row -> new Waiting((Approval) row[0], (Document) row[1], (Project) row[2])).toList();
    }

    private Approval approval(long id) {
        return Optional.ofNullable(em.find(Approval.class, id)).orElseThrow(NotFoundException::new);
    }

    private static boolean isFor(Actor reader, Document document, ApprovalRound round) {
        return !reader.isClient() || round.has(reader) && round.approval().getNumber() >= document.getFirstShown();
    }

    private List<ApprovalRound> rounds(List<Approval> approvals) {
        if (approvals.isEmpty()) {
            return List.of();
        }
        InList some = new InList("approval", approvals.stream().map(Approval::getId).toList());
        Map<Long, ApprovalDecision> decisions = some.fill(em.createQuery("select x from ApprovalDecision x where x.approvalId in " + some.text(),
                ApprovalDecision.class)).getResultStream().collect(Collectors.toMap(ApprovalDecision::getStepId, Function.identity()));
        Map<Long, List<ApprovalStep>> steps = some.fill(em.createQuery("select s from ApprovalStep s where s.approvalId in " + some.text()
                + " order by s.place, s.id", ApprovalStep.class)).getResultStream().collect(Collectors.groupingBy(ApprovalStep::getApprovalId));
        return approvals.stream().map(approval -> new ApprovalRound(approval, steps.getOrDefault(approval.getId(), List.of()).stream()
                .map(step -> new ApprovalRound.Turn(step, decisions.get(step.getId()))).toList())).toList();
    }
}
