package org.plumbline.web.messaging;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.plumbline.messaging.boundary.MessageTaskService;
import org.plumbline.messaging.boundary.TaskQuote;
import org.plumbline.shared.Audience;
import org.plumbline.web.shared.CurrentUser;

/** Tasks and the messages they were made of, for staff: the way from each to the other. */
@Named
@RequestScoped
public class MessagingTaskBacking {

    @EJB
    private MessageTaskService tasks;

    @Inject
    private RoomAddress address;

    @Inject
    private CurrentUser user;

    @Inject
    private Pace pace;

    private TaskQuote quote;
    private Long task;

    /** The message of a task of the kind {@code MESSAGE}. */
    public TaskQuote quote(long taskId) {
        if (quote == null) {
            quote = tasks.quote(user.actor(), taskId);
        }
        return quote;
    }

    /** Where that stands. */
    public String place(long taskId) {
        TaskQuote found = quote(taskId);
        return "/messaging/room.xhtml?project=" + found.projectId() + (found.audience() == Audience.STAFF ? "&atNote=" : "&at=") + found.number();
    }

    /** The task of the message the address names; 0 when there is none. */
    public long getTask() {
        if (task == null) {
            task = user.isStaff() ? tasks.taskOf(user.actor(), address.project(), address.audience(), address.demanded("number")) : 0;
        }
        return task;
    }

    /** Makes one and goes there. @param page of a task */
    public String make(String page) {
        pace.write(user.actor());
        return page + "?faces-redirect=true&id=" + tasks.make(user.actor(), address.project(), address.audience(), address.demanded("number"));
    }
}
