package org.plumbline.search.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.plumbline.messaging.control.ProjectThreads;
import org.plumbline.messaging.entity.MessageThread;
import org.plumbline.proposal.control.Questions;
import org.plumbline.search.entity.ItemKind;
import org.plumbline.security.AccessPolicy;
import org.plumbline.security.Action;
import org.plumbline.shared.Actor;
import org.plumbline.shared.Audience;
import org.plumbline.shared.Owned;

/**
 * Says what somebody may find: for staff by what their role may read, for a client thread by thread. Asked before anything is looked for, so
 * that what somebody may not know of is neither found nor counted.
 */
@ApplicationScoped
public class SearchReach {

    /** Questions that a client finds: those where something was said last. */
    private static final int MOST_QUESTIONS = 1000;

    @PersistenceContext(unitName = "plumbline")
    private EntityManager em;

    @Inject
    private AccessPolicy policy;

    @Inject
    private ProjectThreads things;

    /** @param projectId of the one project that is meant, 0 for all */
    Reach of(Actor actor, long projectId) {
        Reach whole = actor.isStaff() ? ofStaff(actor) : ofClient(actor);
        return projectId == 0 ? whole : whole.within(em.createQuery("select t.id from MessageThread t where t.companyId = :company and t.projectId = :project",
                Long.class).setParameter("company", actor.companyId()).setParameter("project", projectId).getResultList());
    }

    private Reach ofStaff(Actor actor) {
        Owned company = Owned.byCompany(actor.companyId());
        Set<ItemKind> kinds = EnumSet.noneOf(ItemKind.class);
        if (policy.permits(Action.ROOM_READ, actor, company)) {
            kinds.addAll(Set.of(ItemKind.MESSAGE, ItemKind.FILE));
        }
        if (policy.permits(Action.ROOM_NOTE, actor, company)) {
            kinds.addAll(ItemKind.internal());
        }
        if (policy.permits(Action.PROPOSAL_VIEW, actor, company)) {
            kinds.add(ItemKind.QUESTION);
        }
        return new Reach(actor.companyId(), kinds, null);
    }

    private Reach ofClient(Actor actor) {
        Set<Long> threads = new HashSet<>(rooms(actor));
        threads.addAll(questions(actor));
        return new Reach(actor.companyId(), EnumSet.of(ItemKind.MESSAGE, ItemKind.FILE, ItemKind.QUESTION), threads);
    }

    /** The projects in which a client may do something. */
    Set<Long> projects(Actor actor, Action action) {
        return actor.participations().keySet().stream()
                .filter(id -> policy.permits(action, actor, Owned.byProject(actor.companyId(), id))).collect(Collectors.toSet());
    }

    private List<Long> rooms(Actor actor) {
        Set<Long> projects = projects(actor, Action.ROOM_READ);
        return projects.isEmpty() ? List.of() : em.createQuery("select t.id from MessageThread t where t.companyId = :company "
                + "and t.projectId in :projects and t.audience = :everybody", Long.class).setParameter("company", actor.companyId())
                .setParameter("projects", projects).setParameter("everybody", Audience.EVERYBODY).getResultList();
    }

    /** What was asked on lines a client can see, and what they have asked themselves: the same as stands in the feeds of their projects. */
    private Set<Long> questions(Actor actor) {
        Set<Long> projects = projects(actor, Action.PROPOSAL_READ);
        return projects.isEmpty() ? Set.of() : things.seen(actor, em.createQuery("select t from MessageThread t where t.companyId = :company "
                + "and t.projectId in :projects and t.audience is null and t.subjectKind = :kind order by t.touchedAt desc, t.id desc", MessageThread.class)
                .setParameter("company", actor.companyId()).setParameter("projects", projects).setParameter("kind", Questions.KIND)
                .setMaxResults(MOST_QUESTIONS).getResultList()).keySet();
    }
}
