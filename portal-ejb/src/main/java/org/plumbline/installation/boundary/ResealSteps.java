package org.plumbline.installation.boundary;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Instant;
import org.plumbline.installation.control.Resealing;
import org.plumbline.security.Public;

/** One batch of re-sealing in a transaction of its own: values and progress are written together or not at all. */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class ResealSteps {

    @Inject
    private Resealing resealing;

    /** @return whether there may be more to do */
    @Public("the timer acts for the portal itself; no page reaches it")
    public boolean next() {
        return resealing.next(Instant.now());
    }
}
