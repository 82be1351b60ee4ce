package org.plumbline.proposal.boundary;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import org.plumbline.proposal.control.Deadlines;
import org.plumbline.security.Public;

/** The steps of {@link DeadlineTimer}, each in a transaction of its own: one proposal that fails keeps no other waiting. */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class DeadlineSteps {

    private static final String BY_TIMER = "the timer acts for the portal itself; no page reaches it";

    @Inject
    private Deadlines deadlines;

    /** @param after the last id seen, 0 to begin */
    @Public(BY_TIMER)
    public List<Long> near(Instant now, long after, int most) {
        return deadlines.near(now, after, most);
    }

    @Public(BY_TIMER)
    public void tend(long proposalId, Instant now) {
        deadlines.tend(proposalId, now);
    }
}
