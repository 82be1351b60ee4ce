package org.plumbline.notification.boundary;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import org.plumbline.notification.control.AcknowledgementWatch;
import org.plumbline.security.Public;

/** The steps of {@link NoticeTimer} for what clients were asked to acknowledge, each in a transaction of its own. */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class AcknowledgementSteps {

    private static final String BY_TIMER = "the timer acts for the portal itself; no page reaches it";

    @Inject
    private AcknowledgementWatch watch;

    /** What clients have not acknowledged for a day. */
    @Public(BY_TIMER)
    public List<Long> due(Instant now, int most) {
        return watch.due(now, most);
    }

    @Public(BY_TIMER)
    public void askAgain(long acknowledgementId, Instant now) {
        watch.remind(acknowledgementId, now);
    }
}
