package org.plumbline.web.messaging;

import static org.plumbline.shared.JsonLibrary.JSON;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.ws.rs.ClientErrorException;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.container.AsyncResponse;
import jakarta.ws.rs.container.Suspended;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.plumbline.messaging.boundary.FeedService;
import org.plumbline.messaging.boundary.MessageView;
import org.plumbline.messaging.boundary.NoticeService;
import org.plumbline.messaging.boundary.RoomService;
import org.plumbline.shared.TooManyTriesException;
import org.plumbline.web.shared.CurrentUser;
import org.plumbline.web.shared.Ui;

/**
 * A room by plain requests, for whoever cannot have a socket, with the same guarantees: see "Without a socket" of {@code live.md}.
 * {@link org.plumbline.web.shared.error.JsonRefusals} answers what is refused.
 */
@Path("rooms/{project}/{audience}")
@RequestScoped
@Produces("application/json;charset=UTF-8")
public class RoomResource {

    @EJB
    private RoomService rooms;

    @EJB
    private NoticeService notices;

    @EJB
    private FeedService feed;

    @Inject
    private RoomPolls polls;

    @Inject
    private LiveHub hub;

    @Inject
    private CurrentUser user;

    @Inject
    private Ui ui;

    @PathParam("project")
    private String project;

    @PathParam("audience")
    private String audience;

    /** The messages above a number, and those that changed above a number of changes. @param wait seconds, at most 25, to wait for one where there is none */
    @GET
    @Path("messages")
    public void messages(@QueryParam("after") @DefaultValue("0") long after, @QueryParam("changes") @DefaultValue("-1") long changes,
                         @QueryParam("wait") @DefaultValue("0") int wait, @Suspended AsyncResponse answer) {
        polls.poll(new LiveGuest(user.actor(), ui.getLocale(), user.getName()), room(), new Known(Math.max(0, after), Math.max(Known.NOTHING, changes)), wait, answer);
    }

    @POST
    @Path("messages")
    @Consumes(MediaType.APPLICATION_JSON)
    public String post(InputStream body) throws IOException {
        RoomKey room = room();
        JsonObject frame = frame(body);
        return written(rooms.post(user.actor(), room.project(), room.audience(), LiveFrames.post(frame)));
    }

    @PUT
    @Path("messages/{number}/acknowledgement")
    @Consumes(MediaType.APPLICATION_JSON)
    public void acknowledge(@PathParam("number") long number, InputStream body) throws IOException {
        RoomKey room = room();
        frame(body);
        notices.acknowledge(user.actor(), room.project(), number);
    }

    @PUT
    @Path("messages/{number}")
    @Consumes(MediaType.APPLICATION_JSON)
    public String edit(@PathParam("number") long number, InputStream body) throws IOException {
        RoomKey room = room();
        return written(rooms.edit(user.actor(), room.project(), room.audience(), number, LiveFrames.text(frame(body), "content")));
    }

    @DELETE
    @Path("messages/{number}")
    public String retract(@PathParam("number") long number) {
        RoomKey room = room();
        return written(rooms.retract(user.actor(), room.project(), room.audience(), number));
    }

    /** What was said about the things of the project was read. */
    @PUT
    @Path("asked")
    @Consumes(MediaType.APPLICATION_JSON)
    public void readAsked(InputStream body) throws IOException {
        frame(body);
        feed.read(user.actor(), room().project());
    }

    @PUT
    @Path("marks")
    @Consumes(MediaType.APPLICATION_JSON)
    public void mark(InputStream body) throws IOException {
        RoomKey room = room();
        JsonObject marks = frame(body);
        rooms.mark(user.actor(), room.project(), room.audience(), LiveFrames.number(marks, "delivered"), LiveFrames.number(marks, "read"));
    }

    private RoomKey room() {
        return RoomKey.ofPath(project, audience);
    }

    private JsonObject frame(InputStream body) throws IOException {
        if (user.isSignedIn() && !hub.allows(new LiveGuest(user.actor(), ui.getLocale(), user.getName()).person())) {
            throw new TooManyTriesException(Duration.ofSeconds(1));
        }
        byte[] bytes = body.readNBytes(LiveEndpoint.MOST_CHARACTERS + 1);
        if (bytes.length > LiveEndpoint.MOST_CHARACTERS) {
            throw new ClientErrorException(Response.Status.REQUEST_ENTITY_TOO_LARGE);
        }
        return LiveFrames.read(new String(bytes, StandardCharsets.UTF_8));
    }

    private static String written(MessageView message) {
        return JSON.createObjectBuilder().add("number", message.number()).add("at", message.sentAt().toString()).build().toString();
    }
}
