package org.plumbline.messaging.entity;

import org.plumbline.shared.Audience;

/** Somebody is writing. */
public record TypingNoticed(long companyId, long projectId, Audience audience, Author by) implements RoomEvent {
}
