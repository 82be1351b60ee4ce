package org.plumbline.library.entity;

import org.plumbline.shared.Actor;

/** Somebody who is asked to approve: a client or one of the staff. @param name as they are called then */
public record Approver(Actor.Kind kind, long personId, String name) {

    public boolean is(Actor actor) {
        return actor.kind() == kind && actor.personId() == personId;
    }
}
