package org.plumbline.web.messaging;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import org.plumbline.messaging.boundary.FeedService;
import org.plumbline.messaging.boundary.MessageView;
import org.plumbline.messaging.boundary.RoomService;
import org.plumbline.messaging.boundary.RoomView;
import org.plumbline.messaging.boundary.Span;
import org.plumbline.shared.Audience;
import org.plumbline.shared.Ids;
import org.plumbline.shared.NotFoundException;
import org.plumbline.web.shared.CurrentUser;

/**
 * Finds the page of a project's messages on which one of them stands. A link to a message names it by its number ({@code at}, or
 * {@code atNote} among staff); which page holds it changes with everything that is said after it.
 */
@RequestScoped
public class RoomPlace {

    /** Messages shown after the one that is wanted. */
    private static final int FOLLOWING = 5;

    @EJB
    private RoomService rooms;

    @EJB
    private FeedService feed;

    @Inject
    private RoomAddress address;

    @Inject
    private CurrentUser user;

    /** Sends the browser to the page of the message the address asks for. @return false when it asks for none */
    boolean sendOn() {
        Audience audience = address.wanted(Audience.STAFF) == 0 ? Audience.EVERYBODY : Audience.STAFF;
        long number = address.wanted(audience);
        if (number == 0) {
            return false;
        }
        FacesContext faces = FacesContext.getCurrentInstance();
        try {
            faces.getExternalContext().redirect(page(audience, number) + '#' + TalkLine.anchor(audience, number));
        } catch (IOException e) {
            throw new UncheckedIOException("the answer could not be sent", e);
        }
        faces.responseComplete();
        return true;
    }

    /** @throws NotFoundException when the reader can see no such message */
    private String page(Audience audience, long number) {
        RoomView room = rooms.open(user.actor(), address.project(), audience, Span.above(number - 1, 1 + FOLLOWING));
        if (room.messages().isEmpty() || room.messages().get(0).number() != number) {
            throw new NotFoundException();
        }
        Instant moment = room.messages().get(0).sentAt();
        MessageView last = room.messages().get(room.messages().size() - 1);
        Audience other = audience == Audience.STAFF ? Audience.EVERYBODY : Audience.STAFF;
        long after = room.last() - number + feed.asked(user.actor(), address.project(), 0, Talk.MOST).stream()
                .filter(asked -> asked.sentAt().isAfter(moment)).count();
        long others = 0;
        if (user.isStaff()) {
            after += newest(other) - rooms.numberAt(user.actor(), address.project(), other, moment);
            others = rooms.numberAt(user.actor(), address.project(), other, last.sentAt()) + 1;
        }
        return after < Talk.MOST ? address.page() : address.page() + before(audience, last.number() + 1) + (others == 0 ? "" : before(other, others))
                + "&beforeAsked=" + Ids.since(last.sentAt().plusMillis(1));
    }

    private static String before(Audience audience, long number) {
        return (audience == Audience.STAFF ? "&beforeNote=" : "&before=") + number;
    }

    private long newest(Audience audience) {
        return rooms.numberAt(user.actor(), address.project(), audience, Instant.now());
    }
}
