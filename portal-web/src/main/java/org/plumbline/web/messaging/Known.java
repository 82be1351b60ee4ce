package org.plumbline.web.messaging;

import jakarta.json.JsonObject;

/**
 * What a page knows of a room when it comes, or comes back.
 *
 * @param last   number of the newest message it has; {@link #NOTHING} when it wants none of what was said
 * @param change number of the last change to a message it has heard of; {@link #NOTHING} when it shows none that could have changed
 */
record Known(long last, long change) {

    static final long NOTHING = -1;

    /** @throws BadFrameException where there is something else than numbers */
    static Known of(JsonObject frame) {
        return new Known(frame.containsKey("after") ? LiveFrames.number(frame, "after") : NOTHING,
                frame.containsKey("changes") ? LiveFrames.number(frame, "changes") : NOTHING);
    }
}
