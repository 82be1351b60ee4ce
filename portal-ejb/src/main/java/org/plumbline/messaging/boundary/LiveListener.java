package org.plumbline.messaging.boundary;

/** Hears news of rooms. Must neither block nor throw: it is called on the thread of whoever did what the news tells of. */
@FunctionalInterface
public interface LiveListener {

    void hear(LiveNews news);
}
