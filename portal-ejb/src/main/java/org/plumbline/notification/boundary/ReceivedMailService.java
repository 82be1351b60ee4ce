package org.plumbline.notification.boundary;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Instant;
import org.plumbline.notification.control.ReceivedMails;
import org.plumbline.notification.control.ReceivedMails.Answer;
import org.plumbline.notification.entity.HoldReason;
import org.plumbline.notification.entity.ReceivedMail;
import org.plumbline.notification.entity.ReceivedMailJudged;
import org.plumbline.security.Action;
import org.plumbline.security.CurrentActor;
import org.plumbline.security.Permit;
import org.plumbline.security.Scope;
import org.plumbline.shared.ConflictException;
import org.plumbline.shared.DomainEvent;
import org.plumbline.shared.NotFoundException;
import org.plumbline.shared.Page;

/** Mails that came in and were held back: those to the caller's company. Whichever way somebody decides, the words are forgotten here. */
@Stateless
public class ReceivedMailService {

    @Inject
    private ReceivedMails received;

    @Inject
    private Answering answering;

    @Inject
    private CurrentActor current;

    @Inject
    private Event<DomainEvent> events;

    /**
     * One mail.
     *
     * @param reason     name of a {@code HoldReason}
     * @param words      without what it quotes; empty when it was too large to be read
     * @param acceptable whether it answers a conversation
     */
    public record HeldMailRow(long id, Instant at, String sender, String subject, String reason, String words, boolean acceptable) {
    }

    /** Oldest first. @param number page, from 1 */
    @Permit(Action.RECEIVED_MAIL_JUDGE)
    public Page<HeldMailRow> page(int number) {
        Scope scope = Scope.of(current.get());
        long total = received.count(scope);
        int shown = Page.shown(number, total);
        return new Page<>(received.page(scope, shown, Page.DEFAULT_SIZE).stream().map(ReceivedMailService::row).toList(), shown, Page.DEFAULT_SIZE, total);
    }

    /**
     * Takes a mail for an answer after all. It is said in the name of whoever it was meant for, with what they may do now; one from another
     * address, or one whose sender was doubted, begins with that address.
     *
     * @throws NotFoundException when there is no such mail, or the conversation is closed to that person
     * @throws ConflictException when somebody has decided, or it answers nothing
     */
    @Permit(Action.RECEIVED_MAIL_JUDGE)
    public void accept(long id) {
        ReceivedMail mail = received.forChange(Scope.of(current.get()), id);
        HoldReason reason = mail.getReason();
        if (!mail.isAcceptable()) {
            throw new ConflictException("received_mail.settled");
        }
        Answer answer = received.answer(mail);
        mail.accept(current.get(), Instant.now());
        answering.say(answer);
        events.fire(new ReceivedMailJudged(current.get(), mail.companyId(), id, reason, true));
    }

    /** Forgets a mail. @throws NotFoundException when there is none. @throws ConflictException when somebody has decided */
    @Permit(Action.RECEIVED_MAIL_JUDGE)
    public void discard(long id) {
        ReceivedMail mail = received.forChange(Scope.of(current.get()), id);
        HoldReason reason = mail.getReason();
        mail.discard(current.get(), Instant.now());
        events.fire(new ReceivedMailJudged(current.get(), mail.companyId(), id, reason, false));
    }

    private static HeldMailRow row(ReceivedMail mail) {
        return new HeldMailRow(mail.getId(), mail.getCreatedAt(), mail.getSender(), mail.getSubject(), mail.getReason().name(), mail.getWords(),
                mail.isAcceptable());
    }
}
