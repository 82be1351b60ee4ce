package org.plumbline.notification.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.HashMap;
import java.util.Map;
import org.plumbline.outbox.control.OutboxHandler;

/** Delivers the outbox lane {@code mail}. */
@ApplicationScoped
public class MailDelivery implements OutboxHandler {

    static final String LANE = "mail";

    /** Stands where a company's name would stand in the installation's own mail. */
    private static final String PRODUCT = "Plumbline";

    @PersistenceContext(unitName = "plumbline")
    private EntityManager em;

    @Inject
    private MailWriting writing;

    @Inject
    private MailSender sender;

    @Inject
    private MailFooting footing;

    @Inject
    private BounceTokens bounces;

    @Override
    public String lane() {
        return LANE;
    }

    @Override
    public void deliver(long messageId, String payload) {
        MailOrder order = MailOrders.fromPayload(payload);
        Map<String, String> values = new HashMap<>(footing.values(order));
        bounces.address(messageId).ifPresent(address -> values.put(MailOrder.RETURN_PATH, address));
        sender.send(writing.write(messageId, order.with(values), companyName(order.companyId())));
    }

    private String companyName(long companyId) {
        return em.createQuery("select c.name from Company c where c.id = :id", String.class).setParameter("id", companyId)
                .getResultStream().findFirst().orElse(PRODUCT);
    }
}
