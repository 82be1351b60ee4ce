package org.plumbline.messaging.entity;

import org.plumbline.shared.Audience;

/** Somebody said something in a room. */
public record MessagePosted(long companyId, long projectId, Audience audience, long messageId, long number, Author by) implements RoomEvent {
}
