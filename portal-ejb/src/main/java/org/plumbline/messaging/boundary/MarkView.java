package org.plumbline.messaging.boundary;

/**
 * How far somebody has got in a room.
 *
 * @param staff     whether they are of the company
 * @param delivered number of the newest message that reached a device of theirs; never below {@code read}
 * @param read      number of the newest message they have seen
 */
public record MarkView(boolean staff, long personId, String name, long delivered, long read) {
}
