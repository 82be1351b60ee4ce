package org.plumbline.project.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import org.plumbline.project.entity.ProjectStatus;
import org.plumbline.security.AccessPolicy;
import org.plumbline.security.Action;
import org.plumbline.security.Scope;
import org.plumbline.shared.Actor;

/** Tells who came to take part, and staff which projects wait for their first invitation. */
@ApplicationScoped
public class ParticipantBriefing implements ProjectBriefing {

    private static final String PAGE = "/project/view.xhtml?id=";

    @PersistenceContext(unitName = "plumbline")
    private EntityManager em;

    @Inject
    private AccessPolicy policy;

    @Override
    public List<Item> items(Actor actor, Scope scope, Kind kind, int most) {
        if (kind == Kind.NEED && actor.isStaff() && policy.mayAttempt(Action.PARTICIPANT_EDIT, actor)) {
            return waiting(scope, most);
        }
        return kind == Kind.NEWS && policy.mayAttempt(Action.PARTICIPANT_VIEW, actor) ? joined(scope, most) : List.of();
    }

    private List<Item> waiting(Scope scope, int most) {
        return scope.fill(em.createQuery("select p.id, p.name, p.createdAt " + ProjectRepository.within(scope)
                + " and p.status = :status and not exists (select a.id from Participant a where a.projectId = p.id and a.endedAt is null) "
                + "order by p.id desc", Object[].class)).setParameter("status", ProjectStatus.ACTIVE).setMaxResults(most).getResultStream()
                .map(row -> item(row, "project_briefing.uninvited", "#invite")).toList();
    }

    private List<Item> joined(Scope scope, int most) {
        return scope.fill(em.createQuery("select a.projectId, c.name, a.createdAt from Participant a, Client c where c.id = a.clientId and "
                + scope.within("a", "projectId") + " and a.endedAt is null order by a.id desc", Object[].class)).setMaxResults(most).getResultStream()
                .map(row -> item(row, "project_briefing.joined", "#people")).toList();
    }

    private static Item item(Object[] row, String key, String part) {
        return new Item((Long) row[0], key, List.of(row[1]), PAGE + row[0] + part, false, (Instant) row[2]);
    }
}
