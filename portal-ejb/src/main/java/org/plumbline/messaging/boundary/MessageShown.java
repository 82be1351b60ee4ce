package org.plumbline.messaging.boundary;

import org.plumbline.messaging.entity.Author;
import org.plumbline.messaging.entity.RoomEvent;
import org.plumbline.shared.Audience;

/** What somebody said, as the portal itself reads it: saves whoever shows it at once on this node from reading it. */
record MessageShown(Author by, MessageView message) implements RoomEvent {

    @Override
    public long companyId() {
        return message.companyId();
    }

    @Override
    public long projectId() {
        return message.projectId();
    }

    @Override
    public Audience audience() {
        return message.audience();
    }
}
