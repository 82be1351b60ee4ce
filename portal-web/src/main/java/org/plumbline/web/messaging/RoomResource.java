package org.plumbline.web.messaging;

import static org.plumbline.shared.JsonLibrary.JSON;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
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
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import org.plumbline.messaging.boundary.FeedService;
import org.plumbline.messaging.boundary.MessageView;
import org.plumbline.messaging.boundary.NoticeService;
import org.plumbline.messaging.boundary.RoomService;
import org.plumbline.messaging.boundary.Span;
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
    private RoomRequests requests;

    @Inject
    private CurrentUser user;

    @Inject
    private Ui ui;

    @PathParam("project")
    private String project;

    @PathParam("audience")
    private String audience;

    /**
     * The messages above a number, those that changed above a number of changes, and who is there and writes.
     *
     * @param around the number told of who is there; without it that is nothing to wait for
     * @param wait   seconds, at most 25, to wait for something where there is nothing new
     */
    @GET
    @Path("messages")
    public void messages(@QueryParam("after") @DefaultValue("0") long after, @QueryParam("changes") @DefaultValue("-1") long changes,
                         @QueryParam("around") @DefaultValue("-1") long around, @QueryParam("wait") @DefaultValue("0") int wait,
                         @Suspended AsyncResponse answer) {
        LiveGuest guest = new LiveGuest(user.actor(), ui.getLocale(), user.getName());
        ask(room -> polls.poll(guest, room, new Known(Math.max(0, after), Math.max(Known.NOTHING, changes), Math.max(Known.NOTHING, around)), wait,
                answer));
    }

    @POST
    @Path("messages")
    @Consumes(MediaType.APPLICATION_JSON)
    public String post(InputStream body) throws IOException {
        JsonObject frame = requests.read(user.actor(), body);
        return write(room -> written(rooms.post(user.actor(), room.project(), room.audience(), LiveFrames.post(frame))));
    }

    @PUT
    @Path("messages/{number}/acknowledgement")
    @Consumes(MediaType.APPLICATION_JSON)
    public void acknowledge(@PathParam("number") long number, InputStream body) throws IOException {
        requests.read(user.actor(), body);
        write(room -> {
            notices.acknowledge(user.actor(), room.project(), number);
            return null;
        });
    }

    @PUT
    @Path("messages/{number}")
    @Consumes(MediaType.APPLICATION_JSON)
    public String edit(@PathParam("number") long number, InputStream body) throws IOException {
        String content = LiveFrames.text(requests.read(user.actor(), body), "content");
        return write(room -> written(rooms.edit(user.actor(), room.project(), room.audience(), number, content)));
    }

    @DELETE
    @Path("messages/{number}")
    public String retract(@PathParam("number") long number) {
        return write(room -> written(rooms.retract(user.actor(), room.project(), room.audience(), number)));
    }

    /** Some of what was said about the things of the project was seen, or all of it where nothing is named. */
    @PUT
    @Path("asked")
    @Consumes(MediaType.APPLICATION_JSON)
    public void readAsked(InputStream body) throws IOException {
        JsonObject told = requests.read(user.actor(), body);
        List<Long> seen = LiveFrames.ids(told, "seen", Span.MOST);
        ask(room -> {
            if (told.containsKey("seen")) {
                feed.seen(user.actor(), room.project(), seen);
            } else {
                feed.read(user.actor(), room.project());
            }
        });
    }

    /** The reader writes; told to whoever has a socket on the room. */
    @PUT
    @Path("typing")
    @Consumes(MediaType.APPLICATION_JSON)
    public void typing(InputStream body) throws IOException {
        requests.read(user.actor(), body);
        ask(room -> rooms.typing(user.actor(), room.project(), room.audience()));
    }

    @PUT
    @Path("marks")
    @Consumes(MediaType.APPLICATION_JSON)
    public void mark(InputStream body) throws IOException {
        JsonObject marks = requests.read(user.actor(), body);
        long delivered = LiveFrames.number(marks, "delivered");
        long read = LiveFrames.number(marks, "read");
        ask(room -> rooms.mark(user.actor(), room.project(), room.audience(), delivered, read));
    }

    private String write(Function<RoomKey, String> written) {
        RoomKey room = RoomKey.ofPath(project, audience);
        return requests.write(user.actor(), () -> written.apply(room));
    }

    private void ask(Consumer<RoomKey> asked) {
        RoomKey room = RoomKey.ofPath(project, audience);
        requests.ask(user.actor(), () -> {
            asked.accept(room);
            return room;
        });
    }

    private static String written(MessageView message) {
        return JSON.createObjectBuilder().add("number", message.number()).add("at", message.sentAt().toString()).build().toString();
    }
}
