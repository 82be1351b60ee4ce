package org.plumbline.web.messaging;

import static org.plumbline.shared.JsonLibrary.JSON;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObjectBuilder;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.plumbline.messaging.boundary.RoomService;
import org.plumbline.web.shared.CurrentUser;
import org.plumbline.web.shared.Ids;

/** How much is unread, for a page that is open and heard that it may be another figure: in how many projects, and how many messages in those it shows. */
@Path("unread")
@RequestScoped
@Produces("application/json;charset=UTF-8")
public class UnreadResource {

    private static final int MOST = 100;

    @EJB
    private RoomService rooms;

    @Inject
    private Pace pace;

    @Inject
    private CurrentUser user;

    /** @param shown ids of projects, at most 100; of those the reader has no room in nothing is said */
    @GET
    public String count(@QueryParam("project") List<String> shown) {
        pace.ask(user.actor());
        if (shown.size() > MOST) {
            throw new BadRequestException();
        }
        List<Long> ids = shown.stream().map(Ids::find).flatMap(Optional::stream).toList();
        Map<Long, Long> unread = ids.isEmpty() ? Map.of() : rooms.unread(user.actor(), ids);
        JsonObjectBuilder of = JSON.createObjectBuilder();
        unread.forEach((project, many) -> of.add(Long.toString(project), many));
        return JSON.createObjectBuilder().add("projects", rooms.unreadRooms(user.actor())).add("of", of).build().toString();
    }
}
