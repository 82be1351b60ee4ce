package org.plumbline.messaging.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.plumbline.messaging.entity.Follower;
import org.plumbline.messaging.entity.Mention;
import org.plumbline.messaging.entity.MessageThread;
import org.plumbline.shared.Actor;
import org.plumbline.shared.Owned;

/** Who of the staff hears of a project's rooms. Noted under the lock of the room's row, so each is noted once. */
@ApplicationScoped
public class Followers {

    @PersistenceContext(unitName = "plumbline")
    private EntityManager em;

    /** Somebody has written. @param known what is known of them there, null when nothing is */
    void wrote(Actor author, Owned project, long threadId, Follower known) {
        if (known != null) {
            known.write();
        } else if (author.isStaff()) {
            em.persist(new Follower(project, threadId, author.personId(), true));
        }
    }

    /** Some were spoken to by name. */
    void called(Owned project, long threadId, Collection<Mention> mentions) {
        Set<Long> staff = mentions.stream().filter(Mention::isOfStaff).map(Mention::personId).collect(Collectors.toCollection(HashSet::new));
        if (!staff.isEmpty()) {
            em.createQuery("select f.staffId from Follower f where f.threadId = :thread and f.staffId in :staff", Long.class)
                    .setParameter("thread", threadId).setParameter("staff", List.copyOf(staff)).getResultList().forEach(staff::remove);
            staff.forEach(each -> em.persist(new Follower(project, threadId, each, false)));
        }
    }

    /** The members of staff who follow a room: who has written in any of the project's, and who was spoken to in this one. */
    public Set<Long> of(MessageThread room) {
        return em.createQuery("select f.staffId from Follower f where f.projectId = :project and (f.wrote = true or f.threadId = :thread)", Long.class)
                .setParameter("project", room.projectId()).setParameter("thread", room.getId()).getResultStream().collect(Collectors.toSet());
    }
}
