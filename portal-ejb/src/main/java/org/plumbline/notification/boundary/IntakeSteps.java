package org.plumbline.notification.boundary;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.plumbline.notification.control.ArrivedMail;
import org.plumbline.notification.control.Bounces;
import org.plumbline.notification.control.LeftFiles;
import org.plumbline.notification.control.ReceivedMails;
import org.plumbline.notification.control.ReceivedMails.Answer;
import org.plumbline.notification.control.ReceivedMails.Filed;
import org.plumbline.notification.control.ReceivedMails.Writer;
import org.plumbline.notification.entity.HoldReason;
import org.plumbline.notification.entity.ReceivedMail;
import org.plumbline.notification.entity.ReceivedMailJudged;
import org.plumbline.security.Public;
import org.plumbline.shared.Actor;
import org.plumbline.shared.DomainEvent;

/**
 * The steps of what comes in by mail, each in a transaction of its own. An answer lands by the same doors as one typed on a page, in the
 * name of its writer and with what that person may do at this moment; its sign is made of the mail, so it lands once.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class IntakeSteps {

    private static final String BY_TIMER = "the timer acts for the portal itself; no page reaches it";

    @Inject
    private ReceivedMails received;

    @Inject
    private Bounces bounces;

    @Inject
    private Answering answering;

    @Inject
    private LeftFiles left;

    @Inject
    private Event<DomainEvent> events;

    /** Whether a mail has been here before. */
    @Public(BY_TIMER)
    public boolean isKnown(ArrivedMail mail) {
        return received.isKnown(mail);
    }

    /** Takes back a mail of ours that came back. @return whether that is what this mail tells, which then says nothing else */
    @Public(BY_TIMER)
    public boolean takeBack(ArrivedMail mail) {
        return bounces.take(mail, Instant.now());
    }

    /** What is wrong with a mail, or null when it is an answer. */
    @Public(BY_TIMER)
    public HoldReason fault(ArrivedMail mail) {
        return received.fault(mail);
    }

    /** Keeps a mail back. */
    @Public(BY_TIMER)
    public void hold(ArrivedMail mail, HoldReason reason) {
        received.hold(mail, reason);
    }

    /** Says in its conversation what a mail says, and its writer which of its files were not kept. @throws org.plumbline.shared.BusinessException when its writer may not, and then nothing is said */
    @Public(BY_TIMER)
    public void land(ArrivedMail mail, Filed filed) {
        Answer answer = received.land(mail, filed);
        answering.say(answer);
        left.tell(answer, filed.leftOut());
    }

    /** Mails that nobody has decided about for so long. */
    @Public(BY_TIMER)
    public List<Long> expired(Instant before, int most) {
        return received.expired(before, most);
    }

    /** Discards one, unless somebody was faster. */
    @Public(BY_TIMER)
    public void expire(long id, Instant now) {
        ReceivedMail mail = received.forChange(id);
        if (mail.expire(now) && mail.companyId() != 0) {
            events.fire(new ReceivedMailJudged(Actor.system(mail.companyId()), mail.companyId(), id, mail.getReason(), false));
        }
    }

    /** Who sends the files of a mail; empty where there is no such conversation. */
    @Public(BY_TIMER)
    public Optional<Writer> writer(ArrivedMail mail) {
        return received.writer(mail);
    }
}
