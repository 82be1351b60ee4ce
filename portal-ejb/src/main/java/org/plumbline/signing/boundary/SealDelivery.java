package org.plumbline.signing.boundary;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import org.plumbline.outbox.control.OutboxHandler;
import org.plumbline.security.Public;

/** Takes orders for signed PDFs out of the outbox. Delivering one twice makes one: what is there is not made again. */
@ApplicationScoped
public class SealDelivery implements OutboxHandler {

    static final String LANE = "signing-seal";

    private static final String BY_TIMER = "the outbox calls it; no page reaches it";

    @EJB
    private SealingService sealing;

    @Override
    @Public(BY_TIMER)
    public String lane() {
        return LANE;
    }

    @Override
    @Public(BY_TIMER)
    public void deliver(long messageId, String payload) {
        sealing.seal(Long.parseLong(payload));
    }
}
