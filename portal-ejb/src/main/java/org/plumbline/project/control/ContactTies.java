package org.plumbline.project.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.plumbline.project.entity.ContactImport;

/**
 * Finds what hangs on projects and clients a list has brought. A row that was changed since it was made has a version above the first; so
 * whoever adds a way to change one need not think of this.
 */
@ApplicationScoped
public class ContactTies {

    /** Values in one list of a query. */
    private static final int AT_ONCE = 500;

    @PersistenceContext(unitName = "plumbline")
    private EntityManager em;

    @Inject
    private Instance<ProjectContents> features;

    /** Why something stays. */
    public enum Tie {
        /** Somebody has changed it since. */
        EDITED,
        /** Somebody was added, left or has another role. */
        PEOPLE,
        /** A link or a code was given out. */
        ACCESS, TASKS,
        /** A conversation or files. */
        MESSAGES, PROPOSALS,
        /** Of a client: takes part in a project that stays. */
        PROJECTS
    }

    /** What hangs on each of some projects; those that nothing hangs on are missing. */
    Map<Long, Set<Tie>> ofProjects(ContactImport list, Collection<Long> projectIds) {
        Map<Long, Set<Tie>> ties = new TreeMap<>();
        for (List<Long> some : pieces(projectIds)) {
            note(ties, Tie.EDITED, ids("select p.id from Project p where p.id in :ids and p.version > 1", some, query -> query));
            note(ties, Tie.PEOPLE, ids("select p.projectId from Participant p where p.projectId in :ids and (p.version > 1 or p.createdAt > :finished)",
                    some, query -> query.setParameter("finished", list.getFinishedAt())));
            note(ties, Tie.ACCESS, ids("select g.projectId from AccessGrant g where g.projectId in :ids", some, query -> query));
            note(ties, Tie.TASKS, ids("select t.projectId from Task t where t.projectId in :ids", some, query -> query));
            features.forEach(feature -> feature.filled(some).forEach(id -> note(ties, Tie.valueOf(feature.storey().name()), Set.of(id))));
        }
        return ties;
    }

    /** The same of clients. @param going projects that do not stay */
    Map<Long, Set<Tie>> ofClients(Collection<Long> clientIds, Set<Long> going) {
        Map<Long, Set<Tie>> ties = new TreeMap<>();
        for (List<Long> some : pieces(clientIds)) {
            note(ties, Tie.EDITED, ids("select c.id from Client c where c.id in :ids and c.version > 1", some, query -> query));
            note(ties, Tie.ACCESS, ids("select g.clientId from AccessGrant g where g.clientId in :ids", some, query -> query));
            note(ties, Tie.PROJECTS, em.createQuery("select p.clientId, p.projectId from Participant p where p.clientId in :ids", Object[].class)
                    .setParameter("ids", some).getResultStream().filter(row -> !going.contains((Long) row[1])).map(row -> (Long) row[0])
                    .collect(Collectors.toSet()));
        }
        return ties;
    }

    /** In pieces that a query can take. */
    static List<List<Long>> pieces(Collection<Long> ids) {
        List<Long> all = List.copyOf(ids);
        List<List<Long>> pieces = new ArrayList<>();
        for (int from = 0; from < all.size(); from += AT_ONCE) {
            pieces.add(all.subList(from, Math.min(from + AT_ONCE, all.size())));
        }
        return pieces;
    }

    private Set<Long> ids(String query, List<Long> some, UnaryOperator<TypedQuery<Long>> filled) {
        return filled.apply(em.createQuery(query, Long.class).setParameter("ids", some)).getResultStream().collect(Collectors.toSet());
    }

    private static void note(Map<Long, Set<Tie>> ties, Tie tie, Set<Long> ids) {
        ids.forEach(id -> ties.computeIfAbsent(id, none -> EnumSet.noneOf(Tie.class)).add(tie));
    }
}
