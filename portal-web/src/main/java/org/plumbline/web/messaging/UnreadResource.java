package org.plumbline.web.messaging;

import static org.plumbline.shared.JsonLibrary.JSON;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import org.plumbline.messaging.boundary.RoomService;
import org.plumbline.web.shared.CurrentUser;

/** In how many projects something is unread: the figure of the navigation, for a page that is open and heard that it may be another one. */
@Path("unread")
@RequestScoped
@Produces("application/json;charset=UTF-8")
public class UnreadResource {

    @EJB
    private RoomService rooms;

    @Inject
    private Pace pace;

    @Inject
    private CurrentUser user;

    @GET
    public String count() {
        pace.ask(user.actor());
        return JSON.createObjectBuilder().add("projects", rooms.unreadRooms(user.actor())).build().toString();
    }
}
