package org.plumbline.messaging.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Optional;
import org.plumbline.messaging.entity.Author;
import org.plumbline.messaging.entity.MessageThread;
import org.plumbline.messaging.entity.ReadMark;
import org.plumbline.messaging.entity.RoomManners;
import org.plumbline.project.control.ProjectRepository;
import org.plumbline.project.entity.Project;
import org.plumbline.security.AccessPolicy;
import org.plumbline.security.Action;
import org.plumbline.security.Scope;
import org.plumbline.shared.Actor;
import org.plumbline.shared.Audience;
import org.plumbline.shared.NotFoundException;
import org.plumbline.shared.Owned;

/** Finds the rooms of projects for whoever may enter them, and makes them when somebody writes for the first time. */
@ApplicationScoped
public class Rooms {

    @PersistenceContext(unitName = "plumbline")
    private EntityManager em;

    @Inject
    private ProjectRepository projects;

    @Inject
    private AccessPolicy policy;

    /**
     * A project's room.
     *
     * @param thread  null while nobody has said anything
     * @param mark    of the reader, null while they have read nothing
     * @param manners of the reader, null while they have not chosen
     */
    public record Room(Project project, MessageThread thread, ReadMark mark, RoomManners manners) {

        public boolean showsReceipts() {
            return manners == null || manners.isReceipts();
        }

        public boolean showsPresence() {
            return manners == null || manners.isPresence();
        }

        public long last() {
            return thread == null ? 0 : thread.getLastNumber();
        }

        public long lastChange() {
            return thread == null ? 0 : thread.getLastChange();
        }

        public long readUpTo() {
            return mark == null ? 0 : mark.getReadNumber();
        }
    }

    /**
     * Whether an actor may do this in a room, as far as that can be told without the database: whether a member of staff's company has the
     * project is for the query to say.
     *
     * @throws NotFoundException when not
     */
    public void demand(Action action, Actor actor, long projectId, Audience audience) {
        Owned place = Owned.byProject(actor.companyId(), projectId);
        policy.demand(action, actor, place);
        if (audience == Audience.STAFF) {
            policy.demand(Action.ROOM_NOTE, actor, place);
        }
    }

    /** A room with its project and the reader's mark, in one query. @throws NotFoundException when the company has no such project */
    public Room find(Actor reader, long projectId, Audience audience) {
        return em.createQuery("select p, t, r, m from Project p left join MessageThread t on t.roomKey = :key "
                + "left join ReadMark r on r.threadId = t.id and r.personKind = :kind and r.personId = :person "
                + "left join RoomManners m on m.personKind = :kind and m.personId = :person "
                + "where p.id = :project and p.companyId = :company", Object[].class)
                .setParameter("key", MessageThread.roomKey(projectId, audience)).setParameter("kind", reader.kind().name())
                .setParameter("person", reader.personId()).setParameter("project", projectId).setParameter("company", reader.companyId())
                .getResultStream().map(row -> new Room((Project) row[0], (MessageThread) row[1], (ReadMark) row[2], (RoomManners) row[3])).findFirst()
                .orElseThrow(NotFoundException::new);
    }

    /** The room itself, if anybody has written there. */
    public Optional<MessageThread> thread(long companyId, long projectId, Audience audience) {
        return em.createQuery("select t from MessageThread t where t.roomKey = :key and t.companyId = :company", MessageThread.class)
                .setParameter("key", MessageThread.roomKey(projectId, audience)).setParameter("company", companyId).getResultStream().findFirst();
    }

    /** @throws NotFoundException when the actor's company has no such project */
    public void demandProject(Actor actor, long projectId) {
        projects.get(Scope.of(actor), projectId);
    }

    /** Makes the room, unless somebody has just done so: who comes first holds the project's row, who comes second finds the room. */
    public void make(Actor by, long projectId, Audience audience) {
        projects.hold(by.companyId(), projectId);
        if (thread(by.companyId(), projectId, audience).isEmpty()) {
            em.persist(MessageThread.room(Owned.byProject(by.companyId(), projectId), audience, by));
            em.flush();
        }
    }

    /** Somebody with their name. */
    public Author author(Actor actor) {
        return Author.of(actor, em.createQuery("select p.name from " + people(actor) + " p where p.id = :id", String.class)
                .setParameter("id", actor.personId()).getResultStream().findFirst().orElseThrow(NotFoundException::new));
    }

    /** The entity an actor's name is in. */
    static String people(Actor actor) {
        return actor.isStaff() ? "StaffMember" : "Client";
    }
}
