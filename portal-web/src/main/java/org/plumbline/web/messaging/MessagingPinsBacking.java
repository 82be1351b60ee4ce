package org.plumbline.web.messaging;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.stream.Stream;
import org.plumbline.messaging.boundary.StandingService;
import org.plumbline.shared.Audience;
import org.plumbline.web.shared.CurrentUser;

/** What is pinned to the top of a project's conversation, as far as the reader may see it. */
@Named
@RequestScoped
public class MessagingPinsBacking {

    @EJB
    private StandingService standing;

    @Inject
    private RoomAddress address;

    @Inject
    private CurrentUser user;

    private List<TalkLine> pinned;

    /** The newest message first, of staff's notes after those for everybody. */
    public List<TalkLine> getPinned() {
        if (pinned == null) {
            Stream<Audience> rooms = user.isStaff() ? Stream.of(Audience.EVERYBODY, Audience.STAFF) : Stream.of(Audience.EVERYBODY);
            pinned = rooms.flatMap(room -> standing.pinned(user.actor(), address.project(), room).stream())
                    .map(message -> new TalkLine(message, null, false, false, false, "")).toList();
        }
        return pinned;
    }
}
