package org.plumbline.account.boundary;

import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Duration;
import org.plumbline.account.control.EmailAddresses;
import org.plumbline.account.control.Quotas;
import org.plumbline.account.control.SignInWaits;
import org.plumbline.outbox.control.Outbox;
import org.plumbline.security.Public;
import org.plumbline.shared.KeyRing;
import org.plumbline.shared.RejectedInputException;
import org.plumbline.shared.Secrets;
import org.plumbline.shared.TooManyTriesException;

/**
 * Somebody who has forgotten the password asks for a mail. Asking looks nobody up: it leaves a message, and what becomes of it is
 * decided later, so that neither the answer nor its time tells whether anybody has the address.
 */
@Stateless
public class ForgottenPasswordService {

    static final String LANE = "password-reset";
    /** Mails one address can ask for in an hour. */
    static final int MOST_FOR_ADDRESS = 5;
    /** From one mail to an address to the next. */
    static final Duration APART = Duration.ofMinutes(1);

    @Inject
    private EmailAddresses addresses;

    @EJB
    private SignInTries tries;

    @Inject
    private SignInWaits waits;

    @Inject
    private Quotas quotas;

    @Inject
    private Outbox outbox;

    @Inject
    private KeyRing keys;

    /**
     * Notes the wish, unless the address was asked for enough lately (one a minute, five an hour). The caller cannot tell: an error
     * would say that somebody else has just asked for this address.
     *
     * @throws RejectedInputException at field {@code email} when it is no address
     * @throws TooManyTriesException  when one network asks too often
     */
    @Public("who has forgotten the password cannot sign in")
    public void request(String email, Visitor visitor) {
        tries.demandTurn(waits.ofReset(visitor.address()));
        String address = addresses.normalize(email);
        if (quotas.takeIfRoom(LANE, address, MOST_FOR_ADDRESS, APART)) {
            outbox.queue(0, LANE, Secrets.token(), keys.seal(address, LANE));
        }
    }
}
