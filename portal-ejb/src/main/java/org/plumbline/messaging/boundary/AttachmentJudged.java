package org.plumbline.messaging.boundary;

import org.plumbline.shared.Audience;

/** A file of a message was found harmless or harmful: the message is shown otherwise. */
record AttachmentJudged(long companyId, long projectId, Audience audience, long number) {
}
