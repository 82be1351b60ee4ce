package org.plumbline.messaging.boundary;

/**
 * What somebody wants to say.
 *
 * @param clientKey    the sender's own sign for it: 1 to 40 letters, digits, {@code -} or {@code _}; the same sign again is the same message.
 *                     Null or empty when it is sent once and never again
 * @param content      1 to 4,000 characters
 * @param quotedNumber number of the message answered to, in the same room; 0 for none
 * @param asking       whether everybody of the client's side is asked to say that they have read it: for staff, in the room of everybody
 */
public record Post(String clientKey, String content, long quotedNumber, boolean asking) {

    /** Something that asks nobody to acknowledge it. */
    public Post(String clientKey, String content, long quotedNumber) {
        this(clientKey, content, quotedNumber, false);
    }
}
