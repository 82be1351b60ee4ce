package org.plumbline.messaging.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.plumbline.messaging.entity.Acknowledgement;
import org.plumbline.messaging.entity.Message;
import org.plumbline.messaging.entity.MessageThread;
import org.plumbline.shared.Actor;
import org.plumbline.shared.Audience;
import org.plumbline.shared.NotFoundException;
import org.plumbline.shared.Owned;
import org.plumbline.shared.ParticipantRole;

/** Who was asked to say that they have read what staff wrote, and who has. */
@ApplicationScoped
public class Acknowledgements {

    /** Those of a project who are in its room. */
    private static final String RECIPIENTS = "select distinct p.clientId from Participant p where p.projectId = :project and p.endedAt is null "
            + "and p.revokedAt is null and p.role in :roles";

    @PersistenceContext(unitName = "plumbline")
    private EntityManager em;

    /** Somebody who was asked. @param at when they said so; null while they have not */
    public record Asked(long clientId, String name, Instant at) {
    }

    /** A message somebody has yet to acknowledge. */
    public record Open(long projectId, Message message) {
    }

    /** Asks everybody of the client's side who is in the room now. */
    public void ask(Owned project, Message message) {
        em.flush();
        em.createQuery(RECIPIENTS, Long.class).setParameter("project", project.projectId())
                .setParameter("roles", List.of(ParticipantRole.CLIENT, ParticipantRole.CO_OWNER)).getResultList()
                .forEach(client -> em.persist(new Acknowledgement(project, message, client)));
        em.flush();
    }

    /** Who was asked by some messages, in the order of their names; in one query. */
    public Map<Long, List<Asked>> of(Collection<Long> messageIds) {
        return messageIds.isEmpty() ? Map.of() : em.createQuery("select a.messageId, a.clientId, c.name, a.acknowledgedAt from Acknowledgement a, Client c "
                + "where c.id = a.clientId and a.messageId in :messages order by lower(c.name), a.id", Object[].class).setParameter("messages", messageIds)
                .getResultStream().collect(Collectors.groupingBy(row -> (Long) row[0],
                        Collectors.mapping(row -> new Asked((Long) row[1], (String) row[2], (Instant) row[3]), Collectors.toList())));
    }

    /** What a client has yet to acknowledge in some projects, the oldest first; nothing that was taken back. */
    public List<Open> open(Actor client, Collection<Long> projectIds, int most) {
        return projectIds.isEmpty() ? List.of() : em.createQuery("select a.projectId, m from Acknowledgement a, Message m where m.id = a.messageId "
                + "and a.clientId = :client and a.companyId = :company and a.projectId in :projects and a.acknowledgedAt is null and m.retractedAt is null "
                + "order by m.id", Object[].class).setParameter("client", client.personId()).setParameter("company", client.companyId())
                .setParameter("projects", projectIds).setMaxResults(most).getResultStream().map(row -> new Open((Long) row[0], (Message) row[1])).toList();
    }

    /** A message, and what a client is asked about it with its row locked. */
    public record Held(Message message, Acknowledgement acknowledgement) {
    }

    /** @throws NotFoundException when the client was not asked about such a message, or it was taken back */
    public Held forChange(Actor client, long projectId, long number) {
        Held found = em.createQuery("select m, a from MessageThread t, Message m, Acknowledgement a where t.roomKey = :key and t.companyId = :company "
                + "and m.threadId = t.id and m.number = :number and m.retractedAt is null and a.messageId = m.id and a.clientId = :client", Object[].class)
                .setParameter("key", MessageThread.roomKey(projectId, Audience.EVERYBODY)).setParameter("company", client.companyId())
                .setParameter("number", number).setParameter("client", client.personId()).getResultStream()
                .map(row -> new Held((Message) row[0], (Acknowledgement) row[1])).findFirst().orElseThrow(NotFoundException::new);
        em.refresh(found.acknowledgement(), LockModeType.PESSIMISTIC_WRITE);
        return found;
    }
}
