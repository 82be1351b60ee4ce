package org.plumbline.web.messaging;

import jakarta.json.JsonObject;

/**
 * What a page knows of a room when it comes, or comes back.
 *
 * @param last   number of the newest message it has; {@link #NOTHING} when it wants none of what was said
 * @param change number of the last change to a message it has heard of; {@link #NOTHING} when it shows none that could have changed
 * @param around of the {@link Around} it was told of last, by a request; {@link #NOTHING} when that is nothing to wait for
 */
record Known(long last, long change, long around) {

    static final long NOTHING = -1;

    Known(long last, long change) {
        this(last, change, NOTHING);
    }

    /** @throws BadFrameException where there is something else than numbers */
    static Known of(JsonObject frame) {
        return new Known(frame.containsKey("after") ? LiveFrames.number(frame, "after") : NOTHING,
                frame.containsKey("changes") ? LiveFrames.number(frame, "changes") : NOTHING);
    }
}
