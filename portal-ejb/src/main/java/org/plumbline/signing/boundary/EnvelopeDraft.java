package org.plumbline.signing.boundary;

import java.time.LocalDate;
import java.util.List;

/**
 * A request for signatures as staff begin it.
 *
 * @param until      the last day at the site, or null for none
 * @param remindDays days between reminders, 0 for none, up to 60
 */
public record EnvelopeDraft(List<Asked> signers, LocalDate until, int remindDays) {

    public EnvelopeDraft {
        signers = List.copyOf(signers);
    }

    /** Somebody who is to sign. @param turn from 1; those with the same sign at the same time */
    public record Asked(boolean staff, long personId, int turn) {
    }
}
