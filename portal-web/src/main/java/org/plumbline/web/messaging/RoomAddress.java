package org.plumbline.web.messaging;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import org.plumbline.messaging.boundary.Span;
import org.plumbline.shared.Audience;
import org.plumbline.shared.NotFoundException;
import org.plumbline.web.shared.Ids;

/** What the address of a room's page, or a form on it, asks for. Read from the request: a form brings in hidden inputs what an address has. */
@RequestScoped
public class RoomAddress {

    @Inject
    private HttpServletRequest request;

    /** @throws NotFoundException when none is named */
    public long project() {
        return demanded("project");
    }

    /** Everybody's room unless staff's is named. */
    public Audience audience() {
        return Audience.STAFF.name().equals(request.getParameter("audience")) ? Audience.STAFF : Audience.EVERYBODY;
    }

    /** The newest messages of a room, or those below a number. */
    public Span span(Audience audience) {
        long before = before(audience);
        return before == 0 ? Span.newest(Talk.MOST) : Span.below(before, Talk.MOST);
    }

    /** Number below which a room is wanted, 0 for its newest messages. */
    public long before(Audience audience) {
        return Ids.readOrNone(request, audience == Audience.STAFF ? "beforeNote" : "before");
    }

    /** Id of a message about a thing of the project before which others are wanted, 0 for the newest. */
    public long beforeAsked() {
        return Ids.readOrNone(request, "beforeAsked");
    }

    /** Number of the message the page is to open at, 0 for none. */
    public long wanted(Audience audience) {
        return Ids.readOrNone(request, audience == Audience.STAFF ? "atNote" : "at");
    }

    /** Number of the message answered to, 0 for none. */
    public long quoted(Audience audience) {
        return Ids.readOrNone(request, audience == Audience.STAFF ? "quotedNote" : "quoted");
    }

    /** The client key a form brought, or null. */
    public String key() {
        return request.getParameter("key");
    }

    /** A client key for what is about to be written, the same when a form comes back: one that is sent twice is one message. */
    public String keyToSend() {
        return "POST".equals(request.getMethod()) && key() != null ? key() : UUID.randomUUID().toString();
    }

    /** @throws NotFoundException when there is no such number */
    public long demanded(String name) {
        long number = Ids.read(request, name);
        if (number == 0) {
            throw new NotFoundException();
        }
        return number;
    }

    /** Where a room is. */
    public String page() {
        return request.getContextPath() + "/messaging/room.xhtml?project=" + project();
    }
}
