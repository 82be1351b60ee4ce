package org.plumbline.web.messaging;

import jakarta.enterprise.context.ApplicationScoped;
import org.plumbline.shared.Actor;
import org.plumbline.shared.TooManyTriesException;
import org.plumbline.web.shared.Allowances;

/**
 * How fast a person may go in rooms, over all sockets, requests and forms together.
 *
 * <p>Decision: what writes is counted apart from what asks. A page that opens asks for its rooms and tells what was read; that must not use
 * up what its reader may say.
 */
@ApplicationScoped
public class Pace {

    /** Messages somebody may send at once, and how many more in each second: also what changes, settles or pins one. */
    private static final int WRITTEN_AT_ONCE = 20;
    private static final int WRITTEN_A_SECOND = 5;

    /** How often somebody may ask for a room, or tell what they have read or that they write: a tab does in a busy room three times a second. */
    private static final int ASKED_AT_ONCE = 60;
    private static final int ASKED_A_SECOND = 10;

    private final Allowances writing = new Allowances(WRITTEN_AT_ONCE, WRITTEN_A_SECOND);
    private final Allowances asking = new Allowances(ASKED_AT_ONCE, ASKED_A_SECOND);

    /** @throws TooManyTriesException when somebody has written too much too fast */
    void write(Actor actor) {
        writing.demand(actor);
    }

    /** @throws TooManyTriesException when somebody has asked too often too fast */
    void ask(Actor actor) {
        asking.demand(actor);
    }
}
