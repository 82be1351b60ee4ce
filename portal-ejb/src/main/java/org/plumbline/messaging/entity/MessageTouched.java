package org.plumbline.messaging.entity;

import org.plumbline.shared.Audience;
import org.plumbline.shared.DomainEvent;

/** A message is shown otherwise than before: whoever has it before them is told. */
public interface MessageTouched extends DomainEvent {

    long projectId();

    Audience audience();

    long number();
}
