package org.plumbline.messaging.entity;

import org.plumbline.shared.Audience;

/** Somebody has received or read more than before. @param read number they have read up to */
public record MarkMoved(long companyId, long projectId, Audience audience, long read, Author by) implements RoomEvent {
}
