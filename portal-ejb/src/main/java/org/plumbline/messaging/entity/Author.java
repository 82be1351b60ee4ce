package org.plumbline.messaging.entity;

import org.plumbline.shared.Actor;

/** Who says something. @param name as they are called at the time */
public record Author(Actor.Kind kind, long id, String name) {

    public static Author of(Actor actor, String name) {
        return new Author(actor.kind(), actor.personId(), name);
    }

    /** As an actor calls itself: {@code staff:42}. */
    public String reference() {
        return (isStaff() ? "staff:" : "client:") + id;
    }

    public boolean isStaff() {
        return kind == Actor.Kind.STAFF;
    }
}
