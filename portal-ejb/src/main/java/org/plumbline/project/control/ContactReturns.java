package org.plumbline.project.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.plumbline.account.entity.Client;
import org.plumbline.project.control.ContactTies.Tie;
import org.plumbline.project.entity.ContactImport;
import org.plumbline.project.entity.Project;
import org.plumbline.shared.NotFoundException;

/** Takes back what a list of contacts has brought, as far as nothing hangs on it. */
@ApplicationScoped
public class ContactReturns {

    @PersistenceContext(unitName = "plumbline")
    private EntityManager em;

    @Inject
    private ContactTies ties;

    /**
     * What is still there of an import, by name, and what hangs on it.
     *
     * @param projectTies those that nothing hangs on are missing
     * @param clientTies  the same
     */
    public record Standing(ContactImport list, List<Project> projects, List<Client> clients, Map<Long, Set<Tie>> projectTies,
                           Map<Long, Set<Tie>> clientTies) {

        public List<Long> projectsGoing() {
            return projects.stream().map(Project::getId).filter(id -> !projectTies.containsKey(id)).toList();
        }

        public List<Long> clientsGoing() {
            return clients.stream().map(Client::getId).filter(id -> !clientTies.containsKey(id)).toList();
        }
    }

    /** The imports of a company of which anything is left, the last first. */
    public List<ContactImport> last(long companyId, int most) {
        return em.createQuery("select i from ContactImport i where i.companyId = :company order by i.id desc", ContactImport.class)
                .setParameter("company", companyId).setMaxResults(most).getResultList();
    }

    /** @throws NotFoundException when the company has no such import, or nothing of it is left */
    public Standing standing(long companyId, long importId) {
        return standing(find(companyId, importId), LockModeType.NONE);
    }

    /** Takes back what nothing hangs on. Whoever changes a client or project holds its row first, so what was found stays so. @return what there was */
    public Standing undo(long companyId, long importId) {
        ContactImport list = find(companyId, importId);
        em.lock(list, LockModeType.PESSIMISTIC_WRITE);
        Standing found = standing(list, LockModeType.PESSIMISTIC_WRITE);
        for (List<Long> some : ContactTies.pieces(found.projectsGoing())) {
            delete("delete from Participant p where p.projectId in :ids", some);
            delete("delete from Project p where p.id in :ids", some);
        }
        ContactTies.pieces(found.clientsGoing()).forEach(some -> delete("delete from Client c where c.id in :ids", some));
        if (found.projectTies().isEmpty() && found.clientTies().isEmpty()) {
            em.remove(list);
        }
        return found;
    }

    private ContactImport find(long companyId, long importId) {
        return Optional.ofNullable(em.find(ContactImport.class, importId)).filter(list -> list.companyId() == companyId)
                .orElseThrow(NotFoundException::new);
    }

    private Standing standing(ContactImport list, LockModeType lock) {
        List<Client> clients = em.createQuery("select c from Client c where c.importId = :list order by c.name, c.id", Client.class)
                .setParameter("list", list.getId()).setLockMode(lock).getResultList();
        List<Project> projects = em.createQuery("select p from Project p where p.importId = :list order by p.name, p.id", Project.class)
                .setParameter("list", list.getId()).setLockMode(lock).getResultList();
        Map<Long, Set<Tie>> projectTies = ties.ofProjects(list, projects.stream().map(Project::getId).toList());
        Set<Long> going = projects.stream().map(Project::getId).filter(id -> !projectTies.containsKey(id)).collect(Collectors.toSet());
        return new Standing(list, projects, clients, projectTies, ties.ofClients(clients.stream().map(Client::getId).toList(), going));
    }

    private void delete(String query, List<Long> ids) {
        em.createQuery(query).setParameter("ids", ids).executeUpdate();
    }
}
