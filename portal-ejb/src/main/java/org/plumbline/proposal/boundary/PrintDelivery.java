package org.plumbline.proposal.boundary;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import org.plumbline.outbox.control.OutboxHandler;
import org.plumbline.proposal.control.PrintOrders;
import org.plumbline.security.Public;

/** Takes orders for PDFs out of the outbox. Delivering one twice prints once: what is kept is not printed again. */
@ApplicationScoped
public class PrintDelivery implements OutboxHandler {

    private static final String BY_TIMER = "the outbox calls it; no page reaches it";

    @EJB
    private PrintService prints;

    @Override
    @Public(BY_TIMER)
    public String lane() {
        return PrintOrders.LANE;
    }

    @Override
    @Public(BY_TIMER)
    public void deliver(long messageId, String payload) {
        String[] ids = payload.split(":");
        prints.keep(Long.parseLong(ids[0]), Long.parseLong(ids[1]));
    }
}
