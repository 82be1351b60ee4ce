package org.plumbline.web.messaging;

import static org.plumbline.shared.JsonLibrary.JSON;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.plumbline.messaging.boundary.MessageTaskService;
import org.plumbline.web.shared.CurrentUser;

/** The task of a message, by one tap of staff: see "Without a socket" of {@code live.md}. */
@Path("rooms/{project}/{audience}/messages/{number}/task")
@RequestScoped
@Produces("application/json;charset=UTF-8")
public class MessageTaskResource {

    @EJB
    private MessageTaskService tasks;

    @Inject
    private Pace pace;

    @Inject
    private CurrentUser user;

    /** The one that was made before, or a new one. The body says nothing; a form of another site can't send its type. */
    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    public String make(@PathParam("project") String project, @PathParam("audience") String audience, @PathParam("number") long number) {
        RoomKey room = RoomKey.ofPath(project, audience);
        pace.write(user.actor());
        return JSON.createObjectBuilder().add("task", Long.toString(tasks.make(user.actor(), room.project(), room.audience(), number))).build().toString();
    }
}
