package org.plumbline.outbox.boundary;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.plumbline.outbox.control.OutboxClaims;
import org.plumbline.security.Public;

/** The steps of a delivery, each in a transaction of its own, so that nothing slow happens inside one. */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class OutboxSteps {

    private static final String BY_TIMER = "the timer acts for the portal itself; no page reaches it";

    @Inject
    private OutboxClaims claims;

    @Public(BY_TIMER)
    public List<Long> due(int most) {
        return claims.due(most);
    }

    @Public(BY_TIMER)
    public Optional<OutboxClaims.Claimed> claim(long id) {
        return claims.claim(id);
    }

    @Public(BY_TIMER)
    public void delivered(long id) {
        claims.delivered(id);
    }

    /** @return how many there were; fewer than {@code most} are the last */
    @Public(BY_TIMER)
    public int forgetDelivered(Instant before, int most) {
        return claims.forgetDelivered(before, most);
    }

    @Public(BY_TIMER)
    public void failed(long id, RuntimeException failure) {
        claims.failed(id, failure);
    }
}
