package org.plumbline.messaging.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.plumbline.account.entity.Client;
import org.plumbline.account.entity.Person;
import org.plumbline.account.entity.StaffMember;
import org.plumbline.messaging.entity.Author;
import org.plumbline.messaging.entity.Mention;
import org.plumbline.messaging.entity.Message;
import org.plumbline.messaging.entity.MessageThread;
import org.plumbline.shared.Actor;
import org.plumbline.shared.Audience;
import org.plumbline.shared.ParticipantRole;
import org.plumbline.shared.RejectedInputException;

/**
 * Whom somebody may speak to by name in a room, and who was.
 *
 * <p>Decision: nobody is offered whom the writer does not know from there. Staff know all of the staff and, where the client's side reads along,
 * its people; a client knows their own side, and of the staff whoever has written lately in that room.
 */
@ApplicationScoped
public class Mentions {

    private static final int MOST_PEOPLE = 200;
    /** Messages looked at for who has written lately. */
    private static final int LATELY = 500;

    private static final String STAFF = "select s from StaffMember s where s.companyId = :company order by s.id";
    private static final String WRITERS = "select s from StaffMember s where s.companyId = :company and s.id in (select m.authorId from Message m, MessageThread t "
            + "where t.roomKey = :key and m.threadId = t.id and m.number > t.lastNumber - " + LATELY + " and m.authorKind = 'STAFF') order by s.id";
    private static final String CLIENTS = "select c from Client c where c.companyId = :company and c.id in (select p.clientId from Participant p "
            + "where p.projectId = :project and p.endedAt is null and p.revokedAt is null and p.role in :roles) order by c.id";

    @PersistenceContext(unitName = "plumbline")
    private EntityManager em;

    /** Those whom somebody who may write in a room may speak to there, by name; in two queries at most. Never the writer. */
    public List<Author> people(Actor writer, long projectId, Audience audience) {
        List<Author> people = new ArrayList<>();
        var staff = em.createQuery(writer.isClient() ? WRITERS : STAFF, StaffMember.class).setParameter("company", writer.companyId()).setMaxResults(MOST_PEOPLE);
        if (writer.isClient()) {
            staff.setParameter("key", MessageThread.roomKey(projectId, audience));
        }
        staff.getResultList().forEach(member -> add(people, Actor.Kind.STAFF, member));
        if (audience == Audience.EVERYBODY) {
            em.createQuery(CLIENTS, Client.class).setParameter("company", writer.companyId()).setParameter("project", projectId)
                    .setParameter("roles", List.of(ParticipantRole.CLIENT, ParticipantRole.CO_OWNER)).setMaxResults(MOST_PEOPLE).getResultList()
                    .forEach(client -> add(people, Actor.Kind.CLIENT, client));
        }
        return people.stream().filter(person -> person.kind() != writer.kind() || person.id() != writer.personId())
                .sorted(Comparator.comparing(Author::name, String.CASE_INSENSITIVE_ORDER)).toList();
    }

    private static void add(List<Author> people, Actor.Kind kind, Person person) {
        if (person.isActive()) {
            people.add(new Author(kind, person.getId(), person.getName()));
        }
    }

    /** Keeps whom a new message speaks to. @throws RejectedInputException at {@code mentions} when one of them can't be spoken to there */
    List<Mention> keep(Actor writer, long projectId, Audience audience, Message message, Collection<String> named) {
        if (named.isEmpty()) {
            return List.of();
        }
        Map<String, Author> known = people(writer, projectId, audience).stream().collect(Collectors.toMap(Author::reference, person -> person));
        if (named.size() > Mention.MOST || !known.keySet().containsAll(named)) {
            throw new RejectedInputException("mentions", "message.mentions", Mention.MOST);
        }
        em.flush();
        List<Mention> kept = named.stream().distinct().map(each -> new Mention(writer.companyId(), message, known.get(each))).toList();
        kept.forEach(em::persist);
        return kept;
    }

    /** Whom some messages speak to, by the messages' ids; in one query, and in none where there are none. */
    Map<Long, List<Mention>> of(Collection<Message> messages) {
        List<Long> mentioning = messages.stream().filter(message -> message.isMentioning() && !message.isRetracted()).map(Message::getId).toList();
        return mentioning.isEmpty() ? Map.of() : em.createQuery("select n from Mention n where n.messageId in :messages order by n.id", Mention.class)
                .setParameter("messages", mentioning).getResultStream().collect(Collectors.groupingBy(Mention::getMessageId));
    }
}
