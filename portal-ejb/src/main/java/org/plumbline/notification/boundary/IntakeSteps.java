package org.plumbline.notification.boundary;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.Optional;
import org.plumbline.notification.control.ArrivedMail;
import org.plumbline.notification.control.ReceivedMails;
import org.plumbline.notification.control.ReceivedMails.Filed;
import org.plumbline.notification.control.ReceivedMails.Writer;
import org.plumbline.notification.entity.HoldReason;
import org.plumbline.security.Public;

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
    private Answering answering;

    /** Whether a mail has been here before. */
    @Public(BY_TIMER)
    public boolean isKnown(ArrivedMail mail) {
        return received.isKnown(mail);
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

    /** Says in its conversation what a mail says. @throws org.plumbline.shared.BusinessException when its writer may not, and then nothing is said */
    @Public(BY_TIMER)
    public void land(ArrivedMail mail, Filed filed) {
        answering.say(received.land(mail, filed));
    }

    /** Who sends the files of a mail; empty where files do not belong to what is said. */
    @Public(BY_TIMER)
    public Optional<Writer> writer(ArrivedMail mail) {
        return received.writer(mail);
    }
}
