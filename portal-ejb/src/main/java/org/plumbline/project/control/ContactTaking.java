package org.plumbline.project.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.plumbline.account.control.Clients;
import org.plumbline.account.entity.Client;
import org.plumbline.project.entity.ContactImport;
import org.plumbline.project.entity.Participant;
import org.plumbline.project.entity.ParticipantAdded;
import org.plumbline.project.entity.Project;
import org.plumbline.project.entity.ProjectCreated;
import org.plumbline.shared.Actor;
import org.plumbline.shared.DomainEvent;
import org.plumbline.shared.ParticipantRole;

/**
 * Makes projects and clients of a list. Rows of one name and address are one project; a client the company has at that address joins
 * with name, telephone number and language as they are. Nobody is mailed: a link is sent when staff send it.
 */
@ApplicationScoped
public class ContactTaking {

    private static final int AT_ONCE = 50;

    @PersistenceContext(unitName = "plumbline")
    private EntityManager em;

    @Inject
    private Clients clients;

    @Inject
    private Event<DomainEvent> events;

    /** The import, how many it made, and how many clients were there before. */
    public record Taken(long importId, int projects, int clients, int joined) {
    }

    public Taken take(Actor by, List<ContactLine> lines) {
        Map<String, Client> people = new HashMap<>(clients.at(by.companyId(), lines.stream().map(ContactLine::email).distinct().toList()));
        int joined = people.size();
        ContactImport list = new ContactImport(by);
        em.persist(list);
        em.flush();
        Map<String, Project> made = new LinkedHashMap<>();
        for (ContactLine line : lines) {
            made.computeIfAbsent(line.projectKey(), key -> project(list, line));
            people.computeIfAbsent(line.email(), email -> client(list, line));
        }
        // participations name these rows
        write();
        int told = 0;
        for (Project project : made.values()) {
            events.fire(new ProjectCreated(by, by.companyId(), project.getId()));
            writeAt(++told);
        }
        join(by, lines, made, people);
        write();
        events.fire(em.find(ContactImport.class, list.getId()).finish(made.size(), people.size() - joined, Instant.now(), by));
        return new Taken(list.getId(), made.size(), people.size() - joined, joined);
    }

    private void join(Actor by, List<ContactLine> lines, Map<String, Project> made, Map<String, Client> people) {
        Set<String> there = new HashSet<>();
        int told = 0;
        for (ContactLine line : lines) {
            if (there.add(line.projectKey() + '\n' + line.email())) {
                Project project = made.get(line.projectKey());
                Client client = people.get(line.email());
                em.persist(new Participant(project, client.getId(), ParticipantRole.CLIENT));
                events.fire(new ParticipantAdded(by, by.companyId(), project.getId(), client.getId(), ParticipantRole.CLIENT));
                writeAt(++told);
            }
        }
    }

    /** What is written is forgotten: every event asks the database, and before it does everything in memory is compared. */
    private void write() {
        em.flush();
        em.clear();
    }

    private void writeAt(int number) {
        if (number % AT_ONCE == 0) {
            write();
        }
    }

    private Project project(ContactImport list, ContactLine line) {
        Project project = new Project(list.companyId(), line.project(), line.zone());
        project.comeOf(list);
        project.fileUnder(line.reference());
        project.locate(line.site(), line.place());
        em.persist(project);
        return project;
    }

    private Client client(ContactImport list, ContactLine line) {
        Client client = clients.make(list.companyId(), line.name(), line.email(), line.language());
        client.comeOf(list.getId());
        client.callAt(line.phone());
        return client;
    }
}
