package org.plumbline.account.boundary;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Instant;
import org.plumbline.account.control.SpentRows;
import org.plumbline.account.control.SpentRows.Kind;
import org.plumbline.security.Public;

/** One bounded piece of the nightly upkeep, in a transaction of its own. */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class UpkeepSteps {

    @Inject
    private SpentRows rows;

    /** @return how many there were; fewer than {@code most} are the last */
    @Public("the timer acts for the portal itself; no page reaches it")
    public int forget(Kind kind, Instant before, int most) {
        return rows.forget(kind, before, most);
    }
}
