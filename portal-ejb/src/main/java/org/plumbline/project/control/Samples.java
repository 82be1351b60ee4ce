package org.plumbline.project.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.Comparator;
import java.util.List;
import org.plumbline.account.control.Clients;
import org.plumbline.account.control.PeopleRegisters;
import org.plumbline.account.entity.Client;
import org.plumbline.account.entity.Company;
import org.plumbline.account.entity.StaffMember;
import org.plumbline.project.entity.Participant;
import org.plumbline.project.entity.Project;
import org.plumbline.project.entity.SampleMade;
import org.plumbline.project.entity.SampleRemoved;
import org.plumbline.shared.Actor;
import org.plumbline.shared.ConflictException;
import org.plumbline.shared.DomainEvent;
import org.plumbline.shared.ParticipantRole;

/**
 * A company's project to try things out with, one at a time. Whoever makes it takes part as its client, so that what is shared comes to
 * them. It is the only kind of project that is ever deleted with what is in it.
 */
@ApplicationScoped
public class Samples {

    @PersistenceContext(unitName = "plumbline")
    private EntityManager em;

    @Inject
    private Clients clients;

    @Inject
    private PeopleRegisters registers;

    @Inject
    private ParticipantAccess access;

    @Inject
    private Instance<ProjectContents> features;

    @Inject
    private Event<DomainEvent> events;

    /** Whether a company has begun nothing yet. */
    public boolean isWanted(long companyId) {
        return em.createQuery("select p.id from Project p where p.companyId = :company", Long.class).setParameter("company", companyId)
                .setMaxResults(1).getResultList().isEmpty();
    }

    /** @throws ConflictException when the company has one */
    public Project make(Actor by, String name) {
        registers.hold(by.companyId());
        if (!em.createQuery("select p.id from Project p where p.companyId = :company and p.sample = true", Long.class)
                .setParameter("company", by.companyId()).setMaxResults(1).getResultList().isEmpty()) {
            throw new ConflictException("project.sample_there");
        }
        Project project = Project.sample(by.companyId(), name, em.find(Company.class, by.companyId()).getTimeZone());
        em.persist(project);
        StaffMember self = em.find(StaffMember.class, by.personId());
        Client client = clients.findOrMake(by.companyId(), self.getName(), self.getEmail(), self.getLanguage());
        em.flush();
        em.persist(new Participant(project, client.getId(), ParticipantRole.CLIENT));
        events.fire(new SampleMade(by, by.companyId(), project.getId()));
        return project;
    }

    /** Deletes it with everything in it, takes back every link to it, and ends the sessions that came by them. */
    public void remove(Actor by, Project sample) {
        List<Client> people = em.createQuery("select c from Participant p, Client c where p.projectId = :project and c.id = p.clientId order by c.id",
                Client.class).setParameter("project", sample.getId()).getResultList();
        people.forEach(client -> em.lock(client, LockModeType.PESSIMISTIC_WRITE));
        em.refresh(sample, LockModeType.PESSIMISTIC_WRITE);
        List<ProjectContents> highestFirst = features.stream().sorted(Comparator.comparing(ProjectContents::storey).reversed()).toList();
        highestFirst.forEach(feature -> feature.lock(sample.getId()));
        people.forEach(client -> access.revoke(client, sample.getId(), by));
        em.flush();
        highestFirst.forEach(feature -> feature.clear(sample.getId()));
        em.createQuery("delete from Task t where t.projectId = :project").setParameter("project", sample.getId()).executeUpdate();
        em.createQuery("delete from Participant p where p.projectId = :project").setParameter("project", sample.getId()).executeUpdate();
        em.remove(sample);
        em.flush();
        events.fire(new SampleRemoved(by, by.companyId(), sample.getId()));
    }
}
