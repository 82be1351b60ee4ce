package org.plumbline.messaging.boundary;

import java.util.List;

/**
 * What somebody wants to say.
 *
 * @param clientKey    the sender's own sign for it: 1 to 40 letters, digits, {@code -} or {@code _}; the same sign again is the same message.
 *                     Null or empty when it is sent once and never again
 * @param content      1 to 4,000 characters; may be empty with files
 * @param quotedNumber number of the message answered to, in the same room; 0 for none
 * @param files        ids of files the author has sent to the project and not used, at most 10
 * @param asking       whether everybody of the client's side is asked to say that they have read it: for staff, in the room of everybody
 * @param mentions     whom it speaks to by name, at most 20, each as an actor calls itself: {@code staff:42}; of those {@link MentionService} offers
 */
public record Post(String clientKey, String content, long quotedNumber, List<Long> files, boolean asking, List<String> mentions) {

    public Post {
        files = List.copyOf(files);
        mentions = List.copyOf(mentions);
    }

    /** Words with files that speak to nobody by name. */
    public Post(String clientKey, String content, long quotedNumber, List<Long> files, boolean asking) {
        this(clientKey, content, quotedNumber, files, asking, List.of());
    }

    /** Words with files that ask nobody to acknowledge them. */
    public Post(String clientKey, String content, long quotedNumber, List<Long> files) {
        this(clientKey, content, quotedNumber, files, false);
    }

    /** Words without files that ask nobody to acknowledge them. */
    public Post(String clientKey, String content, long quotedNumber) {
        this(clientKey, content, quotedNumber, List.of(), false);
    }
}
