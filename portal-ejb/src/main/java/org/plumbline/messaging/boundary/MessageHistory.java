package org.plumbline.messaging.boundary;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;

/**
 * A message with what it said before. Never part of what rooms give: whoever may read a message may not read this by it.
 *
 * @param zone     of the project: its days and hours
 * @param message  as it reads now
 * @param editions oldest first; none when it reads as it was sent
 */
public record MessageHistory(MessageView message, ZoneId zone, List<Edition> editions) {

    public MessageHistory {
        editions = List.copyOf(editions);
    }

    /** What it said. @param until when that was edited or retracted */
    public record Edition(String content, Instant until) {
    }
}
