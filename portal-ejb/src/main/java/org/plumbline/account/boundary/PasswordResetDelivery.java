package org.plumbline.account.boundary;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import org.plumbline.outbox.control.OutboxHandler;
import org.plumbline.security.Public;

/** Takes wishes for a new password out of the outbox. Delivering one twice mails two links, both good until one is used. */
@ApplicationScoped
public class PasswordResetDelivery implements OutboxHandler {

    private static final String BY_TIMER = "the outbox calls it; no page reaches it";

    @EJB
    private PasswordResetService resets;

    @Override
    @Public(BY_TIMER)
    public String lane() {
        return ForgottenPasswordService.LANE;
    }

    @Override
    @Public(BY_TIMER)
    public void deliver(long messageId, String payload) {
        resets.grant(payload);
    }
}
