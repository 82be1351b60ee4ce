package org.plumbline.notification.boundary;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import org.plumbline.notification.control.MailRecords;
import org.plumbline.notification.control.MailRecords.Recorded;
import org.plumbline.notification.entity.MailRecord;
import org.plumbline.outbox.entity.OutboxMessage;
import org.plumbline.outbox.entity.OutboxStatus;
import org.plumbline.security.Action;
import org.plumbline.security.CurrentActor;
import org.plumbline.security.Permit;
import org.plumbline.security.Scope;
import org.plumbline.shared.Actor;
import org.plumbline.shared.Page;

/** Which mails went to whom, and where each stands. Never what one says. */
@Stateless
public class MailHistoryService {

    @Inject
    private MailRecords records;

    @Inject
    private CurrentActor current;

    /**
     * One mail.
     *
     * @param topic  {@code account}, {@code proposal}, {@code messaging} or {@code signing}
     * @param state  {@code QUEUED}, {@code TRYING} after a first failure, {@code SENT}, {@code BOUNCED} when it came back, or {@code DEAD}
     * @param since  when it came into that state; while it is queued, when it is tried next
     * @param reason key of why the last try failed or it came back, in the latter case with the server's code behind a colon; or null
     */
    public record MailHistoryRow(long id, boolean staff, long personId, String name, String topic, Instant ordered, String state, Instant since,
                                 String reason) {
    }

    /** Newest first. @param staff whether the person is of the staff. @param personId 0 for everybody. @param number page, from 1 */
    @Permit(Action.OUTBOX_VIEW)
    public Page<MailHistoryRow> page(boolean staff, long personId, int number) {
        Scope scope = Scope.of(current.get());
        Actor.Kind kind = personId == 0 ? null : staff ? Actor.Kind.STAFF : Actor.Kind.CLIENT;
        long total = records.count(scope, kind, personId);
        int shown = Page.shown(number, total);
        return new Page<>(records.page(scope, kind, personId, shown, Page.DEFAULT_SIZE).stream().map(MailHistoryService::row).toList(), shown,
                Page.DEFAULT_SIZE, total);
    }

    private static MailHistoryRow row(Recorded recorded) {
        MailRecord mail = recorded.mail();
        OutboxMessage message = recorded.message();
        if (mail.getBouncedAt() != null) {
            return row(recorded, "BOUNCED", mail.getBouncedAt(), bounced(mail.getBounceStatus()));
        }
        boolean waiting = message != null && message.getStatus() == OutboxStatus.DUE;
        Instant since = message == null ? null : waiting ? message.getNextAttemptAt() : message.getSettledAt();
        return row(recorded, state(message), since, message == null ? null : message.getLastError());
    }

    private static MailHistoryRow row(Recorded recorded, String state, Instant since, String reason) {
        MailRecord mail = recorded.mail();
        return new MailHistoryRow(mail.getId(), mail.isOfStaff(), mail.personId(), recorded.name(), mail.getTemplate().replaceFirst("/.*", ""),
                mail.getCreatedAt(), state, since, reason);
    }

    /** What the code's second number says (RFC 3463): the address, the mailbox, or that the mail was not wanted. */
    private static String bounced(String status) {
        if (status == null) {
            return "mail.bounced";
        }
        String about = switch (status.split("\\.")[1]) {
            case "1" -> "mail.bounced_address";
            case "2" -> "mail.bounced_mailbox";
            case "7" -> "mail.bounced_policy";
            default -> "mail.bounced_code";
        };
        return about + ':' + status;
    }

    private static String state(OutboxMessage message) {
        if (message == null || message.getStatus() == OutboxStatus.DELIVERED) {
            return "SENT";
        }
        if (message.getStatus() == OutboxStatus.DEAD) {
            return "DEAD";
        }
        return message.getLastError() == null ? "QUEUED" : "TRYING";
    }
}
