package org.plumbline.account.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Duration;
import org.plumbline.account.entity.Client;
import org.plumbline.account.entity.WrongCodesEntered;
import org.plumbline.account.entity.WrongCodesEntered.CodeKind;
import org.plumbline.shared.Actor;

/**
 * Tells a company's owners when somebody keeps entering wrong codes.
 *
 * <p>Decision: of one client at most one word an hour for each kind of code, and of all clients of a company at most ten: whoever tries
 * through a list of addresses fills the audit trail, which has every try, and not the owners' mailboxes. Wrong access codes are counted for
 * the address that was typed, whoever has it, so that the answer takes the same way whether or not a code exists; only the fifth of an hour
 * may do more.
 */
@ApplicationScoped
public class WrongCodes {

    /** Wrong access codes for one address within an hour. For the six digits it is {@code PendingSignIn.MOST_TRIES}. */
    static final int ENOUGH = 5;
    /** Words about one company's clients in an hour. */
    static final int MOST_OF_COMPANY = 10;

    private static final String NOTICE = "wrong-codes";

    @Inject
    private Quotas quotas;

    @Inject
    private EmailAddresses addresses;

    @Inject
    private Event<WrongCodesEntered> entered;

    /** Counts a wrong access code. @return whether it is the one too many of this hour */
    boolean isEnough(String email) {
        return quotas.fills(NOTICE + "-typed", addresses.loosely(email), ENOUGH);
    }

    /** Has the owners told, unless they were of late. */
    void tell(Client client, CodeKind kind, Actor by) {
        if (quotas.takeIfRoom(NOTICE + '-' + kind, Long.toString(client.getId()), 1, Duration.ZERO)
                && quotas.takeIfRoom(NOTICE, Long.toString(client.companyId()), MOST_OF_COMPANY, Duration.ZERO)) {
            entered.fire(new WrongCodesEntered(by, client.companyId(), client.getId(), kind));
        }
    }
}
