package org.plumbline.notification.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.plumbline.account.entity.Person;
import org.plumbline.account.entity.StaffMember;
import org.plumbline.messaging.entity.MessageThread;
import org.plumbline.notification.entity.NoticeKind;
import org.plumbline.project.control.ParticipantRepository;
import org.plumbline.project.entity.Project;
import org.plumbline.shared.Audience;
import org.plumbline.shared.ParticipantRole;

/** Mails about a project's rooms. What is said among staff is never a client's, whatever else is wrong. */
@ApplicationScoped
public class RoomNotices implements NoticeSource {

    /** People of a project who are written to; a job has fewer. */
    private static final int MOST_CLIENTS = 50;

    @PersistenceContext(unitName = "plumbline")
    private EntityManager em;

    @Inject
    private ParticipantRepository participants;

    @Inject
    private ProjectStaff staff;

    @Override
    public boolean knows(MessageThread thread) {
        return thread.getAudience() != null;
    }

    @Override
    public List<Person> circle(MessageThread thread) {
        Set<Person> circle = new LinkedHashSet<>(staff.of(thread));
        if (thread.getAudience() == Audience.EVERYBODY) {
            participants.first(em.find(Project.class, thread.projectId()), MOST_CLIENTS).stream()
                    .filter(part -> part.participant().getRole() == ParticipantRole.CLIENT || part.participant().getRole() == ParticipantRole.CO_OWNER)
                    .filter(part -> part.client().isActive()).forEach(part -> circle.add(part.client()));
        }
        return List.copyOf(circle);
    }

    @Override
    public Optional<Subject> subject(MessageThread thread, Person person) {
        boolean notes = thread.getAudience() == Audience.STAFF;
        if (notes && !(person instanceof StaffMember)) {
            return Optional.empty();
        }
        Project project = em.find(Project.class, thread.projectId());
        return Optional.of(new Subject(notes ? NoticeKind.NOTES : NoticeKind.MESSAGES, notes ? "messaging/notes" : "messaging/messages",
                project.getName(), "/messaging/room.xhtml?project=" + project.getId(), notes ? "&atNote=%d" : "&at=%d", Map.of("project", project.getName())));
    }
}
