package org.plumbline.messaging.control;

import java.util.Collection;
import java.util.Map;
import org.plumbline.messaging.entity.MessageThread;
import org.plumbline.shared.Actor;

/** Port: a flat that opens threads about what is its own says who may see which of them, what they are about and where they are read. */
public interface ThreadSubjects {

    /** Of the threads it opens. */
    String kind();

    /** Whether there could be one the reader may see: asked before any is looked for. */
    boolean isFor(Actor reader);

    /** Those the reader may see now, by their ids; in a few queries whatever their number. @param threads of {@link #kind()} */
    Map<Long, Subject> seen(Actor reader, Collection<MessageThread> threads);

    /**
     * What a thread is about.
     *
     * @param name of the thing; null when it has none the reader may know
     * @param of   what the thing is part of
     * @param path where the thread is read, from the portal's root
     */
    record Subject(String name, String of, String path) {
    }
}
