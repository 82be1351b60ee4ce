package org.plumbline.messaging.boundary;

import java.time.Instant;

/**
 * A project in the list of rooms: for staff both of its rooms in one.
 *
 * @param lastAt      when something was said last; null when nobody has said anything
 * @param lastAuthor  who did; null as above
 * @param lastContent how it begins, at most {@link #EXCERPT} characters; empty when it was retracted
 * @param internal    whether that was an internal note: never to a client
 * @param unread      messages of others the reader has not read, in rooms and about things
 */
public record RoomRow(long projectId, String projectName, Instant lastAt, String lastAuthor, String lastContent, boolean internal, long unread) {

    /** Characters of a message's beginning. */
    public static final int EXCERPT = 120;
}
