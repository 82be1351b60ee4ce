package org.plumbline.outbox.boundary;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Instant;
import org.plumbline.outbox.control.Outbox.MessageQueued;
import org.plumbline.outbox.control.OutboxSearch;
import org.plumbline.outbox.entity.MessagesRevived;
import org.plumbline.outbox.entity.OutboxMessage;
import org.plumbline.outbox.entity.OutboxStatus;
import org.plumbline.security.Action;
import org.plumbline.security.CurrentActor;
import org.plumbline.security.Permit;
import org.plumbline.security.Scope;
import org.plumbline.shared.Actor;
import org.plumbline.shared.NotFoundException;
import org.plumbline.shared.Page;

/** What waits to leave the house, and what could not. Never shows what a message says or whom it is for. */
@Stateless
public class OutboxService {

    @Inject
    private OutboxSearch search;

    @Inject
    private CurrentActor current;

    @Inject
    private Event<MessagesRevived> revived;

    @Inject
    private Event<MessageQueued> queued;

    /**
     * One message.
     *
     * @param attempts  tries so far
     * @param next      when it is tried next; of a dead letter, the time of its last try
     * @param reason    key of why the last try failed, with the failure's class behind a colon when the key is
     *                  {@code unexpected}; null before the first failure
     */
    public record OutboxRow(long id, String lane, int attempts, Instant queued, Instant next, String reason) {
    }

    /** Messages still being tried, oldest first. @param number page, from 1 */
    @Permit(Action.OUTBOX_VIEW)
    public Page<OutboxRow> waiting(int number) {
        return page(OutboxStatus.DUE, number);
    }

    /** Messages given up after their last try, oldest first. @param number page, from 1 */
    @Permit(Action.OUTBOX_VIEW)
    public Page<OutboxRow> dead(int number) {
        return page(OutboxStatus.DEAD, number);
    }

    /** How many messages of the caller's company were given up. */
    @Permit(Action.OUTBOX_VIEW)
    public long deadLetters() {
        return search.count(scope(), OutboxStatus.DEAD);
    }

    /** Tries a dead letter again, with a fresh count of tries. @throws NotFoundException when there is no such dead letter */
    @Permit(Action.OUTBOX_RETRY)
    public void sendAgain(long id) {
        OutboxMessage message = search.dead(scope(), id).orElseThrow(NotFoundException::new);
        message.revive(Instant.now());
        Actor actor = current.get();
        revived.fire(new MessagesRevived(actor, actor.companyId(), id, 1));
        queued.fire(new MessageQueued(message.getLane()));
    }

    /** Tries every dead letter again. @return how many */
    @Permit(Action.OUTBOX_RETRY)
    public int sendAllAgain() {
        Actor actor = current.get();
        int count = search.reviveAll(scope(), Instant.now());
        if (count > 0) {
            revived.fire(new MessagesRevived(actor, actor.companyId(), 0, count));
            queued.fire(new MessageQueued(""));
        }
        return count;
    }

    private Page<OutboxRow> page(OutboxStatus status, int number) {
        Scope scope = scope();
        long total = search.count(scope, status);
        int shown = Page.shown(number, total);
        return new Page<>(search.page(scope, status, shown, Page.DEFAULT_SIZE).stream().map(OutboxService::row).toList(), shown,
                Page.DEFAULT_SIZE, total);
    }

    private Scope scope() {
        return Scope.of(current.get());
    }

    private static OutboxRow row(OutboxMessage m) {
        Instant next = m.getStatus() == OutboxStatus.DEAD ? m.getSettledAt() : m.getNextAttemptAt();
        return new OutboxRow(m.getId(), m.getLane(), m.getAttempts(), m.getCreatedAt(), next, m.getLastError());
    }
}
