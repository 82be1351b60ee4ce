package org.plumbline.project.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import org.plumbline.account.entity.PersonStatus;
import org.plumbline.project.entity.ProjectStatus;
import org.plumbline.project.entity.Task;
import org.plumbline.project.entity.TaskKind;
import org.plumbline.security.AccessPolicy;
import org.plumbline.security.Action;
import org.plumbline.security.Scope;
import org.plumbline.shared.Actor;

/** Tells staff what they have to do: what is theirs, and what is nobody's who could do it. */
@ApplicationScoped
public class TaskBriefing implements ProjectBriefing {

    /** Days ahead of which a task's day is worth a line. */
    private static final int DAYS = 30;

    private static final String PAGE = "/project/task.xhtml?id=";

    private static final String OPEN = "select t, p.timeZone from Task t, Project p where p.id = t.projectId and p.status = :active and t.doneAt is null and t.kind in :kinds and (t.assignedTo is null "
            + "or t.assignedTo = :me or exists (select m.id from StaffMember m where m.id = t.assignedTo and m.status <> :there))";

    @PersistenceContext(unitName = "plumbline")
    private EntityManager em;

    @Inject
    private Tasks tasks;

    @Inject
    private AccessPolicy policy;

    @Override
    public List<Item> items(Actor actor, Scope scope, Kind kind, int most) {
        if (!actor.isStaff() || !policy.mayAttempt(Action.TASK_VIEW, actor)) {
            return List.of();
        }
        Instant now = Instant.now();
        return switch (kind) {
            case NEED -> open(actor, scope, " order by t.dueOn nulls last, t.id desc").setMaxResults(most).getResultStream()
                    .map(row -> need((Task) row[0], ZoneId.of((String) row[1]), now)).toList();
            case DATE -> open(actor, scope, " and t.dueOn between :from and :until order by t.dueOn, t.id")
                    .setParameter("from", now.atOffset(ZoneOffset.ofHours(-12)).toLocalDate())
                    .setParameter("until", now.atOffset(ZoneOffset.UTC).toLocalDate().plusDays(DAYS)).setMaxResults(most).getResultStream()
                    .map(row -> due((Task) row[0], ZoneId.of((String) row[1]), now)).toList();
            case NEWS -> List.of();
        };
    }

    private TypedQuery<Object[]> open(Actor actor, Scope scope, String order) {
        return scope.fill(em.createQuery(OPEN + " and " + scope.within("p", "id") + order, Object[].class)).setParameter("active", ProjectStatus.ACTIVE)
                .setParameter("kinds", tasks.kinds(actor)).setParameter("me", actor.personId()).setParameter("there", PersonStatus.ACTIVE);
    }

    private static Item need(Task task, ZoneId zone, Instant now) {
        return new Item(task.projectId(), key(task.getKind()), List.of(task.getTitle()), PAGE + task.getId(),
                isUrgent(task, zone, now), task.getCreatedAt());
    }

    private static String key(TaskKind kind) {
        return switch (kind) {
            case REVISION -> "project_briefing.task_revision";
            case MESSAGE -> "project_briefing.task_message";
            case OWN -> "project_briefing.task_own";
        };
    }

    private static Item due(Task task, ZoneId zone, Instant now) {
        return new Item(task.projectId(), "project_briefing.task_due", List.of(task.getTitle()), PAGE + task.getId(), isUrgent(task, zone, now),
                task.getDueOn().plusDays(1).atStartOfDay(zone).toInstant().minusSeconds(1));
    }

    /** Whether its day is today at the site, or over. */
    private static boolean isUrgent(Task task, ZoneId zone, Instant now) {
        return task.getDueOn() != null && !task.getDueOn().isAfter(LocalDate.ofInstant(now, zone));
    }
}
