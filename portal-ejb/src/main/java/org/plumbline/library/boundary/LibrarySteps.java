package org.plumbline.library.boundary;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import org.plumbline.library.control.ApprovalReminders;
import org.plumbline.library.control.ExpiryWatch;
import org.plumbline.library.control.WantedLetters;
import org.plumbline.security.Public;

/** The steps of {@link LibraryTimer}, each in a transaction of its own: one that fails keeps no other waiting. */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class LibrarySteps {

    private static final String BY_TIMER = "the timer acts for the portal itself; no page reaches it";

    @Inject
    private ApprovalReminders approvals;

    @Inject
    private WantedLetters wanted;

    @Inject
    private ExpiryWatch expiry;

    /** Approvals that may have something due. @param after the last id seen, 0 to begin */
    @Public(BY_TIMER)
    public List<Long> approvals(Instant now, long after, int most) {
        return approvals.near(now, after, most);
    }

    @Public(BY_TIMER)
    public void remindOfApproval(long id, Instant now) {
        approvals.remind(id, now);
    }

    /** Wanted files that were not sent and may be due. @param after the last id seen, 0 to begin */
    @Public(BY_TIMER)
    public List<Long> wanted(Instant now, long after, int most) {
        return wanted.near(now, after, most);
    }

    @Public(BY_TIMER)
    public void remindOfWanted(long id, Instant now) {
        wanted.remind(id, now);
    }

    /** Documents that may run out. @param after the last id seen, 0 to begin */
    @Public(BY_TIMER)
    public List<Long> expiring(Instant now, long after, int most) {
        return expiry.near(now, after, most);
    }

    @Public(BY_TIMER)
    public void tellOfExpiry(long id, Instant now) {
        expiry.tell(id, now);
    }
}
