package org.plumbline.messaging.boundary;

import java.time.Instant;
import org.plumbline.shared.Audience;

/**
 * The message a task was made of.
 *
 * @param content as it read when the task was made; empty for files alone
 * @param changed whether it reads otherwise now, or was taken back
 */
public record TaskQuote(long projectId, Audience audience, long number, String authorName, String content, Instant sentAt, boolean changed) {
}
