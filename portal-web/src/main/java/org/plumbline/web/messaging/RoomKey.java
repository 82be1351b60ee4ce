package org.plumbline.web.messaging;

import jakarta.json.JsonObject;
import jakarta.ws.rs.NotFoundException;
import java.util.Locale;
import org.plumbline.shared.Audience;
import org.plumbline.web.shared.Ids;

/** A room as frames and addresses name it: project and audience. */
record RoomKey(long project, Audience audience) {

    /** @throws BadFrameException where the frame names none */
    static RoomKey of(JsonObject frame) {
        try {
            return of(frame.getString("project"), frame.getString("audience"));
        } catch (ClassCastException | NullPointerException noRoom) {
            throw new BadFrameException();
        }
    }

    /** As the path of a request names it. @throws jakarta.ws.rs.NotFoundException for what is no room's name */
    static RoomKey ofPath(String project, String audience) {
        try {
            return of(project, audience);
        } catch (BadFrameException noRoom) {
            throw new NotFoundException(noRoom);
        }
    }

    /** @throws BadFrameException for what is no room's name; upper or lower case is the same */
    static RoomKey of(String project, String audience) {
        if (project == null || audience == null) {
            throw new BadFrameException();
        }
        try {
            return new RoomKey(Ids.find(project).orElseThrow(BadFrameException::new), Audience.valueOf(audience.toUpperCase(Locale.ROOT)));
        } catch (IllegalArgumentException noRoom) {
            throw new BadFrameException();
        }
    }
}
