package org.plumbline.messaging.boundary;

import java.time.Instant;

/**
 * Something that was said about a thing of the project, as it stands between the messages of its room.
 *
 * @param id     of the message; grows with time
 * @param name   of the thing; null when it has none the reader may know
 * @param of     what the thing is part of
 * @param path   where all of it is read, from the portal's root
 * @param first  whether the thread begins with it
 * @param question whether a client began the thread, who asks; else staff did
 * @param content its beginning, at most {@link #LENGTH} characters
 * @param unread whether somebody else said it and the reader has not read it
 */
public record AskedView(long id, String name, String of, String path, boolean first, boolean question, boolean byStaff, String authorName, String content,
                        Instant sentAt, boolean unread) {

    /** Characters of what was said: the rest is where it was said. */
    public static final int LENGTH = 400;
}
