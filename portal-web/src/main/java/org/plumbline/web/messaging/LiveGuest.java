package org.plumbline.web.messaging;

import java.util.Locale;
import org.plumbline.shared.Actor;

/**
 * Who a socket was opened for.
 *
 * @param actor    with the rights of now: replaced when they change
 * @param language of what is said to them
 * @param name     of what others are told
 */
record LiveGuest(Actor actor, Locale language, String name) {

    LiveGuest as(Actor changed) {
        return new LiveGuest(changed, language, name);
    }

    /** The person, whatever the number of their tabs and devices. */
    Person person() {
        return new Person(actor.isStaff(), actor.personId());
    }

    /** A member of staff or a client: their ids may be the same. */
    record Person(boolean staff, long id) {
    }
}
