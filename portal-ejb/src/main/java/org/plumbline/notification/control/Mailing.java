package org.plumbline.notification.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Optional;
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

    @Inject
    private Correspondents correspondents;

    @Inject
    private MailRest rest;

    /**
     * Queues a mail. It leaves after the commit, or when its reader's quiet hours end ({@link MailRest}), or never when the transaction rolls back.
     *
     * @throws IllegalArgumentException when there is no such template, or the order lacks a value it needs
     */
    public void queue(MailOrder order) {
        templates.find(order.template(), order.language()).demand(order.values());
        Optional<Instant> end = correspondents.reader(order).flatMap(reader -> {
            records.note(order, reader);
            return rest.end(order, reader, Instant.now());
        });
        String payload = MailOrders.toPayload(order);
        end.ifPresentOrElse(until -> outbox.queue(order.companyId(), MailDelivery.LANE, order.key(), payload, until),
                () -> outbox.queue(order.companyId(), MailDelivery.LANE, order.key(), payload));
    }
}
