package org.plumbline.web.messaging;

import static org.plumbline.shared.JsonLibrary.JSON;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import org.plumbline.messaging.boundary.MentionService;
import org.plumbline.web.shared.CurrentUser;

/** Whom one may speak to by name in a room: asked for by who writes an @, see {@code live.md}. */
@Path("rooms/{project}/{audience}/people")
@RequestScoped
@Produces("application/json;charset=UTF-8")
public class MentionResource {

    @EJB
    private MentionService mentions;

    @Inject
    private Pace pace;

    @Inject
    private CurrentUser user;

    @GET
    public String people(@PathParam("project") String project, @PathParam("audience") String audience) {
        RoomKey room = RoomKey.ofPath(project, audience);
        pace.ask(user.actor());
        return JSON.createObjectBuilder().add("people", LiveFrames.people(mentions.people(user.actor(), room.project(), room.audience()))).build().toString();
    }
}
