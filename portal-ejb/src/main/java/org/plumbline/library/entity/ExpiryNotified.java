package org.plumbline.library.entity;

import java.time.LocalDate;
import java.time.ZoneId;
import org.plumbline.account.entity.Letter;
import org.plumbline.shared.Actor;
import org.plumbline.shared.Confidential;
import org.plumbline.shared.DomainEvent;

/**
 * A member of staff is told that a document runs out.
 *
 * @param cause unique for each letter: the same cause is written about once
 * @param days  from this stage to the last day, 0 on it
 */
public record ExpiryNotified(Actor actor, long companyId, long projectId, long documentId, long staffId, int days, String cause,
                             @Confidential Letter letter, @Confidential Facts facts) implements DomainEvent {

    /** What a mail says of it. @param zone of the project: the day ends in it */
    public record Facts(String title, String project, LocalDate lastDay, ZoneId zone) {
    }

    @Override
    public String subject() {
        return "library:" + documentId;
    }
}
