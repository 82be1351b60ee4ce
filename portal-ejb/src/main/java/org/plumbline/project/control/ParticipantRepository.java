package org.plumbline.project.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.plumbline.account.entity.Client;
import org.plumbline.project.entity.Participant;
import org.plumbline.project.entity.Project;
import org.plumbline.security.Scope;
import org.plumbline.shared.NotFoundException;
import org.plumbline.shared.Page;

/** Finds who takes part in projects. */
@ApplicationScoped
public class ParticipantRepository {

    private static final String CURRENT = "from Participant p, Client c where c.id = p.clientId and p.projectId = :project and p.endedAt is null";

    @PersistenceContext(unitName = "plumbline")
    private EntityManager em;

    /** A participation and the person. */
    public record Part(Participant participant, Client client) {
    }

    /** A current participation. @throws NotFoundException when there is none within the scope */
    public Part get(Scope scope, long participantId) {
        return scope.fill(em.createQuery("select p, c from Participant p, Client c where c.id = p.clientId and p.id = :id and "
                + scope.within("p", "projectId") + " and p.endedAt is null", Object[].class)).setParameter("id", participantId).getResultStream().map(ParticipantRepository::part).findFirst()
                .orElseThrow(NotFoundException::new);
    }

    /** The same for who changes how the person gets in: one at a time for each person, and as the one before has left it. */
    public Part getForChange(Scope scope, long participantId) {
        Part part = get(scope, participantId);
        lock(part.client());
        em.refresh(part.participant());
        if (part.participant().isEnded()) {
            throw new NotFoundException();
        }
        return part;
    }

    /** Makes those who change a person's access take turns. Comes before any change to the person: what is locked is read anew. */
    public void lock(Client client) {
        em.lock(client, LockModeType.PESSIMISTIC_WRITE);
    }

    /** Keeps a new participation. */
    public void add(Participant participant) {
        em.persist(participant);
    }

    /** Whether any project is open to a client. */
    public boolean isAnywhere(long clientId) {
        return em.createQuery("select count(p) from Participant p where p.clientId = :client and p.endedAt is null "
                + "and p.revokedAt is null", Long.class)
                .setParameter("client", clientId).getSingleResult() > 0;
    }

    /** A client's part in a project, also one that has ended. */
    public Optional<Participant> of(Project project, long clientId) {
        return em.createQuery("select p from Participant p where p.projectId = :project and p.clientId = :client", Participant.class)
                .setParameter("project", project.getId()).setParameter("client", clientId).getResultStream().findFirst();
    }

    /** The same with the person. */
    public Optional<Part> part(Project project, long clientId) {
        return em.createQuery("select p, c from Participant p, Client c where c.id = p.clientId and p.projectId = :project and p.clientId = :client",
                Object[].class).setParameter("project", project.getId()).setParameter("client", clientId).getResultStream()
                .map(ParticipantRepository::part).findFirst();
    }

    /** Who takes part in a project, by name. @param page from 1 */
    public Page<Part> list(Project project, int page) {
        long total = em.createQuery("select count(p) " + CURRENT, Long.class).setParameter("project", project.getId()).getSingleResult();
        int shown = Page.shown(page, total);
        return new Page<>(some(project, CURRENT, (shown - 1) * Page.DEFAULT_SIZE, Page.DEFAULT_SIZE), shown, Page.DEFAULT_SIZE, total);
    }

    /** The first of them to whom the project is open, by name. */
    public List<Part> first(Project project, int most) {
        return some(project, CURRENT + " and p.revokedAt is null", 0, most);
    }

    /** All of them, by name, also those the project is closed to; at most so many. */
    public List<Part> everybody(Project project, int most) {
        return some(project, CURRENT, 0, most);
    }

    private List<Part> some(Project project, String which, int first, int most) {
        return em.createQuery("select p, c " + which + " order by lower(c.name), p.id", Object[].class)
                .setParameter("project", project.getId()).setFirstResult(first).setMaxResults(most).getResultStream()
                .map(ParticipantRepository::part).toList();
    }

    /** Names of who takes part in each of some projects, in order; those without anybody are missing. */
    public Map<Long, List<String>> names(Collection<Long> projectIds) {
        return projectIds.isEmpty() ? Map.of() : em.createQuery("select p.projectId, c.name from Participant p, Client c where c.id = p.clientId "
                + "and p.projectId in :projects and p.endedAt is null order by lower(c.name), p.id", Object[].class)
                .setParameter("projects", projectIds).getResultStream()
                .collect(Collectors.groupingBy(row -> (Long) row[0], Collectors.mapping(row -> (String) row[1], Collectors.toList())));
    }

    private static Part part(Object[] row) {
        return new Part((Participant) row[0], (Client) row[1]);
    }
}
