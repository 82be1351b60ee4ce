package org.plumbline.account.boundary;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import org.plumbline.outbox.control.OutboxHandler;
import org.plumbline.security.Public;

/** Takes wishes for a fresh link out of the outbox. Delivering one twice mails two links, both good. */
@ApplicationScoped
public class FreshLinkDelivery implements OutboxHandler {

    private static final String BY_TIMER = "the outbox calls it; no page reaches it";

    @EJB
    private FreshLinkService freshLinks;

    @Override
    @Public(BY_TIMER)
    public String lane() {
        return FreshLinkService.LANE;
    }

    @Override
    @Public(BY_TIMER)
    public void deliver(long messageId, String payload) {
        freshLinks.grant(payload);
    }
}
