package org.plumbline.messaging.entity;

import org.plumbline.shared.Actor;

/** Somebody has read what was said about things of a project: what is unread on their other devices is another figure now. */
public record ThreadsRead(Actor reader, long companyId, long projectId) {
}
