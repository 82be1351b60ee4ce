package org.plumbline.signing.boundary;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import org.plumbline.security.Public;
import org.plumbline.signing.control.Reminders;

/** The steps of {@link SigningTimer}, each in a transaction of its own: one that fails keeps no other waiting. */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class SigningSteps {

    private static final String BY_TIMER = "the timer acts for the portal itself; no page reaches it";

    @Inject
    private Reminders reminders;

    /** @param after the last id seen, 0 to begin */
    @Public(BY_TIMER)
    public List<Long> near(long after, int most) {
        return reminders.near(after, most);
    }

    @Public(BY_TIMER)
    public void tend(long id, Instant now) {
        reminders.tend(id, now);
    }
}
