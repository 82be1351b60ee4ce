package org.plumbline.project.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.plumbline.project.entity.Project;
import org.plumbline.project.entity.Task;
import org.plumbline.project.entity.TaskAdded;
import org.plumbline.project.entity.TaskKind;
import org.plumbline.security.AccessPolicy;
import org.plumbline.security.Action;
import org.plumbline.security.Scope;
import org.plumbline.shared.Actor;
import org.plumbline.shared.DomainEvent;
import org.plumbline.shared.NotFoundException;
import org.plumbline.shared.Page;

/**
 * Keeps tasks and finds them. Features make one by {@link #add} and end what they made by {@link #settle}.
 *
 * <p>Decision on locks: a new task refers to its project's row and is added before the event it goes with is told, because by then its
 * transaction holds the company's audit chain, which who changes a project takes after that row. To settle never waits for a task's row,
 * which who changes the task holds before the chain: a task that somebody is changing right now is left to them.
 */
@ApplicationScoped
public class Tasks {

    private static final String FOUND = "select t, a.name, d.name from Task t left join StaffMember a on a.id = t.assignedTo "
            + "left join StaffMember d on d.id = t.doneBy where t.companyId = :company and t.kind in :kinds";
    private static final String OF_PROJECT = " and t.projectId = :project";
    /** What is open first, what is due first before it; then what was done, the last first. */
    private static final String ORDER = " order by t.doneAt desc nulls first, t.dueOn nulls last, t.id";

    @PersistenceContext(unitName = "plumbline")
    private EntityManager em;

    @Inject
    private AccessPolicy policy;

    @Inject
    private Event<DomainEvent> events;

    /** A task with the names of whose it is and who did it, each null when there is none. */
    public record Found(Task task, String assignee, String doneBy) {
    }

    /** Keeps a new task and tells of it. */
    public void add(Task task, Actor by) {
        em.persist(task);
        events.fire(new TaskAdded(by, task.companyId(), task.projectId(), task.getId(), task.getKind()));
    }

    /** What came of a thing, or of any part of it, is done. @param sourceKind as in {@link org.plumbline.project.entity.TaskSource} */
    public void settle(long companyId, String sourceKind, long sourceId, Actor by, Instant now) {
        List<?> open = em.createNativeQuery("select id from task where company_id = ?1 and source_kind = ?2 and source_id = ?3 and done_at is null "
                + "order by id for update skip locked").setParameter(1, companyId).setParameter(2, sourceKind).setParameter(3, sourceId).getResultList();
        open.forEach(id -> em.find(Task.class, ((Number) id).longValue()).finish(by, now).ifPresent(events::fire));
    }

    /** @throws NotFoundException when there is none that the actor may see */
    public Found get(Actor actor, long id) {
        return seen(actor, FOUND + " and t.id = :id").setParameter("id", id).getResultStream().map(Tasks::found).findFirst()
                .orElseThrow(NotFoundException::new);
    }

    /** Tasks of a project that the actor may see, open ones first. @param number from 1 */
    public Page<Found> page(Actor actor, Project project, int number) {
        long total = em.createQuery("select count(t) from Task t where t.kind in :kinds" + OF_PROJECT, Long.class)
                .setParameter("kinds", kinds(actor)).setParameter("project", project.getId()).getSingleResult();
        int shown = Page.shown(number, total);
        return new Page<>(some(seen(actor, FOUND + OF_PROJECT + ORDER).setParameter("project", project.getId())
                .setFirstResult((shown - 1) * Page.DEFAULT_SIZE).setMaxResults(Page.DEFAULT_SIZE)), shown, Page.DEFAULT_SIZE, total);
    }

    /** The first open ones of a project that the actor may see. */
    public List<Found> open(Actor actor, Project project, int most) {
        return some(seen(actor, FOUND + OF_PROJECT + " and t.doneAt is null" + ORDER).setParameter("project", project.getId()).setMaxResults(most));
    }

    /** The kinds of tasks somebody may see: their titles tell of what they came of. Never empty. */
    Set<TaskKind> kinds(Actor actor) {
        Set<TaskKind> kinds = EnumSet.allOf(TaskKind.class);
        if (!policy.mayAttempt(Action.PROPOSAL_VIEW, actor)) {
            kinds.remove(TaskKind.REVISION);
        }
        return kinds;
    }

    private TypedQuery<Object[]> seen(Actor actor, String query) {
        return em.createQuery(query, Object[].class).setParameter("company", Scope.of(actor).companyId()).setParameter("kinds", kinds(actor));
    }

    private static List<Found> some(TypedQuery<Object[]> query) {
        return query.getResultStream().map(Tasks::found).toList();
    }

    private static Found found(Object[] row) {
        return new Found((Task) row[0], (String) row[1], (String) row[2]);
    }
}
