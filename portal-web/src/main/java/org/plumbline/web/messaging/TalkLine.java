package org.plumbline.web.messaging;

import java.time.Instant;
import java.util.List;
import org.plumbline.messaging.boundary.AskedView;
import org.plumbline.messaging.boundary.MessageView;
import org.plumbline.shared.Audience;

/**
 * A message on a page, or something that was said about a thing of the project.
 *
 * @param message     null for what was said about a thing
 * @param asked       null for a message
 * @param startsDay   whether it is the first of its day on the page
 * @param firstUnread whether what the reader has not read begins here
 * @param own         whether the reader has said it
 * @param readBy      names of who else has read up to here, for one's own; else empty
 */
public record TalkLine(MessageView message, AskedView asked, boolean startsDay, boolean firstUnread, boolean own, String readBy) {

    public Instant getAt() {
        return message == null ? asked.sentAt() : message.sentAt();
    }

    /** Whether it is for staff alone. */
    public boolean isNote() {
        return message != null && message.audience() == Audience.STAFF;
    }

    /** Names of who has acknowledged it; empty when nobody has, or nobody was asked. */
    public String getAcknowledgedBy() {
        return message.notice() == null ? "" : String.join(", ", message.notice().acknowledgedBy());
    }

    /** Names of those it speaks to. */
    public List<String> getNames() {
        return message.mentions().stream().map(MessageView.Mentioned::name).toList();
    }

    /** Names of who was asked to acknowledge it and has not yet. */
    public String getWaitingFor() {
        return message.notice() == null ? "" : String.join(", ", message.notice().waitingFor());
    }

    /** Where it stands on the page: the two rooms each have numbers of their own. */
    public String getAnchor() {
        return anchor(message.audience(), message.number());
    }

    /** Where the message it answers to stands. */
    public String getQuoteAnchor() {
        return anchor(message.audience(), message.quote().number());
    }

    /** Whose it is, as an actor calls itself: {@code staff:42}. */
    public String getAuthor() {
        return (message.byStaff() ? "staff:" : "client:") + message.authorId();
    }

    static String anchor(Audience audience, long number) {
        return (audience == Audience.STAFF ? "n" : "m") + number;
    }
}
