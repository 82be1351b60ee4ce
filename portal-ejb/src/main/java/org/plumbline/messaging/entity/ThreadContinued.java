package org.plumbline.messaging.entity;

import org.plumbline.shared.DomainEvent;

/** Something was said, or is no longer waited for, in a thread about a thing: implemented by the events of the flat whose thing it is. */
public interface ThreadContinued extends DomainEvent {

    long projectId();

    long threadId();
}
