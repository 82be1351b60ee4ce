package org.plumbline.messaging.boundary;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import org.plumbline.messaging.control.MessageTasks;
import org.plumbline.messaging.control.MessageTasks.Kept;
import org.plumbline.messaging.control.RoomMessages;
import org.plumbline.messaging.control.Rooms;
import org.plumbline.messaging.entity.Message;
import org.plumbline.messaging.entity.MessageTask;
import org.plumbline.security.Action;
import org.plumbline.security.Permit;
import org.plumbline.shared.Actor;
import org.plumbline.shared.Audience;
import org.plumbline.shared.NotFoundException;

/**
 * Makes tasks of messages. A message has one task at most; the task keeps what the message said, and each leads to the other. Clients know
 * nothing of it.
 */
@Stateless
public class MessageTaskService {

    @Inject
    private Rooms rooms;

    @Inject
    private RoomMessages messages;

    @Inject
    private MessageTasks tasks;

    /**
     * Makes a task of a message, or finds the one that was made.
     *
     * @return the task's id
     * @throws NotFoundException                      when there is no such message, or it was taken back
     * @throws org.plumbline.shared.ConflictException when the project is archived
     */
    @Permit(Action.TASK_EDIT)
    public long make(Actor staff, long projectId, Audience audience, long number) {
        rooms.demand(Action.TASK_EDIT, staff, projectId, audience);
        Message message = messages.forChange(staff.companyId(), projectId, audience, number).message();
        if (message.isRetracted()) {
            throw new NotFoundException();
        }
        return tasks.make(staff, message, rooms.thread(staff.companyId(), projectId, audience).orElseThrow(NotFoundException::new));
    }

    /** The task of a message; 0 when there is none. @throws NotFoundException when the reader can't enter the room */
    @Permit(Action.TASK_VIEW)
    public long taskOf(Actor staff, long projectId, Audience audience, long number) {
        rooms.demand(Action.TASK_VIEW, staff, projectId, audience);
        return messages.find(staff.companyId(), projectId, audience, number).flatMap(tasks::of).map(MessageTask::getTaskId).orElse(0L);
    }

    /** What a task was made of. @throws NotFoundException when it was not made of a message */
    @Permit(Action.TASK_VIEW)
    public TaskQuote quote(Actor staff, long taskId) {
        Kept kept = tasks.byTask(staff.companyId(), taskId).orElseThrow(NotFoundException::new);
        rooms.demand(Action.TASK_VIEW, staff, kept.room().projectId(), kept.room().getAudience());
        Message message = kept.message();
        return new TaskQuote(kept.room().projectId(), kept.room().getAudience(), message.getNumber(), kept.task().getAuthorName(), kept.task().getContent(),
                message.getSentAt(), !message.getContent().equals(kept.task().getContent()));
    }
}
