package org.plumbline.messaging.entity;

import org.plumbline.shared.Audience;

/**
 * Something happened in a room that is a record of itself, or not worth one: it is told as it happens and not audited. An audit row for each
 * message would make a company's people wait for each other.
 */
public interface RoomEvent {

    long companyId();

    long projectId();

    Audience audience();

    /** Who did it. */
    Author by();
}
