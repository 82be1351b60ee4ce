package org.plumbline.notification.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.plumbline.outbox.control.Outbox;

/** Where the portal orders a mail, inside the transaction of what causes it. */
@ApplicationScoped
public class Mailing {

    @Inject
    private Outbox outbox;

    @Inject
    private MailTemplates templates;

    @Inject
    private MailRecords records;

    /**
     * Queues a mail. It leaves after the commit, or never when the transaction rolls back.
     *
     * @throws IllegalArgumentException when there is no such template, or the order lacks a value it needs
     */
    public void queue(MailOrder order) {
        templates.find(order.template(), order.language()).demand(order.values());
        outbox.queue(order.companyId(), MailDelivery.LANE, order.key(), MailOrders.toPayload(order));
        records.note(order);
    }
}
