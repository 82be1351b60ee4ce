package org.plumbline.messaging.boundary;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import org.plumbline.messaging.boundary.MessageView.Mentioned;
import org.plumbline.messaging.control.Mentions;
import org.plumbline.messaging.control.Rooms;
import org.plumbline.security.Action;
import org.plumbline.security.Permit;
import org.plumbline.shared.Actor;
import org.plumbline.shared.Audience;

/** Whom one may speak to by name: whoever is so is told at once, not after a while. */
@Stateless
public class MentionService {

    @Inject
    private Rooms rooms;

    @Inject
    private Mentions mentions;

    /**
     * Those a writer may speak to in a room, by name: who may read there, as far as the writer knows of them from there. Among staff's notes
     * only staff.
     *
     * @throws org.plumbline.shared.NotFoundException when the writer can't write there
     */
    @Permit(Action.ROOM_POST)
    public List<Mentioned> people(Actor writer, long projectId, Audience audience) {
        rooms.demand(Action.ROOM_POST, writer, projectId, audience);
        rooms.demandProject(writer, projectId);
        return mentions.people(writer, projectId, audience).stream().map(person -> new Mentioned(person.isStaff(), person.id(), person.name())).toList();
    }
}
