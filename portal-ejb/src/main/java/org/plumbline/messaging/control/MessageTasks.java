package org.plumbline.messaging.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Optional;
import org.plumbline.messaging.entity.Message;
import org.plumbline.messaging.entity.MessageTask;
import org.plumbline.messaging.entity.MessageThread;
import org.plumbline.project.control.Tasks;
import org.plumbline.project.entity.Project;
import org.plumbline.project.entity.Task;
import org.plumbline.project.entity.TaskKind;
import org.plumbline.project.entity.TaskSource;
import org.plumbline.shared.Actor;
import org.plumbline.shared.ConflictException;

/** Tasks that were made of messages. */
@ApplicationScoped
public class MessageTasks {

    private static final String SOURCE = "MESSAGE";

    @PersistenceContext(unitName = "plumbline")
    private EntityManager em;

    @Inject
    private Tasks tasks;

    /** A task's message, where it stands. */
    public record Kept(MessageTask task, Message message, MessageThread room) {
    }

    /** The task of a message whose row is locked, made if there is none. @throws ConflictException when the project is archived */
    public long make(Actor staff, Message message, MessageThread room) {
        return of(message).map(MessageTask::getTaskId).orElseGet(() -> {
            Project project = em.find(Project.class, room.projectId());
            if (project.isArchived()) {
                throw new ConflictException("project.archived");
            }
            Task task = new Task(project, TaskKind.MESSAGE, new TaskSource(SOURCE, message.getId(), 0), message.beginning(Task.TITLE_LENGTH), staff);
            tasks.add(task, staff);
            em.flush();
            em.persist(new MessageTask(staff.companyId(), message, task.getId()));
            return task.getId();
        });
    }

    public Optional<MessageTask> of(Message message) {
        return em.createQuery("select k from MessageTask k where k.messageId = :message", MessageTask.class).setParameter("message", message.getId())
                .getResultStream().findFirst();
    }

    public Optional<Kept> byTask(long companyId, long taskId) {
        return em.createQuery("select k, m, t from MessageTask k, Message m, MessageThread t where k.taskId = :task and k.companyId = :company "
                + "and m.id = k.messageId and t.id = m.threadId", Object[].class).setParameter("task", taskId).setParameter("company", companyId)
                .getResultStream().map(row -> new Kept((MessageTask) row[0], (Message) row[1], (MessageThread) row[2])).findFirst();
    }
}
