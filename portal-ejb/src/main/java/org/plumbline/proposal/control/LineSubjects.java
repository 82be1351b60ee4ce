package org.plumbline.proposal.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.plumbline.messaging.control.ThreadSubjects;
import org.plumbline.messaging.entity.MessageThread;
import org.plumbline.proposal.entity.Line;
import org.plumbline.proposal.entity.Proposal;
import org.plumbline.proposal.entity.Visibility;
import org.plumbline.proposal.entity.VisibilityRule;
import org.plumbline.security.AccessPolicy;
import org.plumbline.security.Action;
import org.plumbline.shared.Actor;

/**
 * Questions on lines for whoever reads a project's feed. The same answer as {@link ClientDesk} and {@link LineNames} give for one proposal,
 * for many at once: a client sees those on lines they see, and their own whatever becomes of the line; a proposal that is not shared with
 * them they know nothing of.
 */
@ApplicationScoped
public class LineSubjects implements ThreadSubjects {

    private static final String SHARED = "select p from Proposal p, Share s where p.id in :ids and p.companyId = :company and s.proposalId = p.id "
            + "and s.clientId = :client and s.revokedAt is null and p.sentRevision > 0";
    private static final String LINES = "select p.id, l from Proposal p, Revision r, Line l where p.id in :ids and r.proposalId = p.id "
            + "and r.number = p.sentRevision and l.revisionId = r.id and l.key in :keys";

    @PersistenceContext(unitName = "plumbline")
    private EntityManager em;

    @Inject
    private AccessPolicy policy;

    @Override
    public String kind() {
        return Questions.KIND;
    }

    @Override
    public boolean isFor(Actor reader) {
        return policy.mayAttempt(action(reader), reader);
    }

    @Override
    public Map<Long, Subject> seen(Actor reader, Collection<MessageThread> threads) {
        List<MessageThread> permitted = threads.stream().filter(thread -> policy.permits(action(reader), reader, thread)).toList();
        Map<Long, Proposal> proposals = proposals(reader, permitted.stream().map(MessageThread::getSubjectId).collect(Collectors.toSet()));
        if (proposals.isEmpty()) {
            return Map.of();
        }
        Map<Long, Map<Long, Line>> lines = lines(proposals.keySet(), permitted.stream().map(MessageThread::getSubjectPart).collect(Collectors.toSet()));
        Map<Long, List<VisibilityRule>> rules = reader.isClient() ? rules(proposals.keySet()) : Map.of();
        Map<Long, Subject> seen = new HashMap<>();
        for (MessageThread thread : permitted) {
            Proposal proposal = proposals.get(thread.getSubjectId());
            if (proposal != null) {
                Line line = lines.getOrDefault(proposal.getId(), Map.of()).get(thread.getSubjectPart());
                Line shown = line != null && shows(reader, thread, rules.getOrDefault(proposal.getId(), List.of()), line) ? line : null;
                if (shown != null || thread.getSubjectPart() == LineNames.WHOLE || !reader.isClient() || thread.isAskedBy(reader.personId())) {
                    seen.put(thread.getId(), subject(reader, thread, proposal, shown));
                }
            }
        }
        return seen;
    }

    private static boolean shows(Actor reader, MessageThread thread, List<VisibilityRule> rules, Line line) {
        if (!reader.isClient()) {
            return true;
        }
        Visibility visibility = VisibilityRule.of(rules, reader.personId(), reader.participations().get(thread.projectId()));
        return visibility.shows(line);
    }

    private static Subject subject(Actor reader, MessageThread thread, Proposal proposal, Line line) {
        String page = !reader.isClient() ? "answers.xhtml?id=" + proposal.getId()
                : line == null ? "questions.xhtml?id=" + proposal.getId() : "question.xhtml?id=" + proposal.getId() + "&line=" + line.getKey();
        return new Subject(line == null ? null : line.getName(), proposal.getTitle() + ", " + proposal.number(), "/proposal/" + page + "#question-" + thread.getId());
    }

    private Map<Long, Proposal> proposals(Actor reader, Set<Long> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        List<Proposal> found = reader.isClient() ? em.createQuery(SHARED, Proposal.class).setParameter("ids", ids).setParameter("company", reader.companyId())
                .setParameter("client", reader.personId()).getResultList()
                : em.createQuery("select p from Proposal p where p.id in :ids and p.companyId = :company", Proposal.class).setParameter("ids", ids)
                .setParameter("company", reader.companyId()).getResultList();
        return found.stream().collect(Collectors.toMap(Proposal::getId, Function.identity()));
    }

    private Map<Long, Map<Long, Line>> lines(Set<Long> proposalIds, Set<Long> keys) {
        Map<Long, Map<Long, Line>> lines = new HashMap<>();
        em.createQuery(LINES, Object[].class).setParameter("ids", proposalIds).setParameter("keys", keys).getResultList()
                .forEach(row -> lines.computeIfAbsent((Long) row[0], id -> new HashMap<>()).put(((Line) row[1]).getKey(), (Line) row[1]));
        return lines;
    }

    private Map<Long, List<VisibilityRule>> rules(Set<Long> proposalIds) {
        return em.createQuery("select v.proposalId, v from VisibilityRule v where v.proposalId in :ids", Object[].class).setParameter("ids", proposalIds)
                .getResultStream().collect(Collectors.groupingBy(row -> (Long) row[0], Collectors.mapping(row -> (VisibilityRule) row[1], Collectors.toList())));
    }

    private static Action action(Actor reader) {
        return reader.isClient() ? Action.PROPOSAL_READ : Action.PROPOSAL_VIEW;
    }
}
