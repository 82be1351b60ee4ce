package org.plumbline.messaging.boundary;

/**
 * Port: carries news of rooms to everybody's {@link LiveListener} on every node. Called after commit and without a transaction, on the
 * thread of whoever did it: it neither blocks nor throws. News may be lost or overtake each other; who hears them catches up by number.
 */
public interface LiveBroadcast {

    void tell(LiveNews news);
}
