package org.plumbline.messaging.boundary;

import org.plumbline.shared.Actor;

/**
 * How far somebody has got in a room.
 *
 * @param staff     whether they are of the company
 * @param delivered number of the newest message that reached a device of theirs; never below {@code read}
 * @param read      number of the newest message they have seen
 * @param discreet  whether they keep it from others: only they themselves and the portal itself are given such a mark
 */
public record MarkView(boolean staff, long personId, String name, long delivered, long read, boolean discreet) {

    /** Somebody's who keeps nothing from others. */
    public MarkView(boolean staff, long personId, String name, long delivered, long read) {
        this(staff, personId, name, delivered, read, false);
    }

    boolean isOf(Actor actor) {
        return actor.isStaff() == staff && actor.personId() == personId;
    }
}
