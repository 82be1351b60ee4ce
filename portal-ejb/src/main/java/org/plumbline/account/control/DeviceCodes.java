package org.plumbline.account.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.plumbline.account.entity.Client;
import org.plumbline.account.entity.Company;
import org.plumbline.account.entity.DeviceCodeRefused;
import org.plumbline.account.entity.DeviceCodeSent;
import org.plumbline.account.entity.DeviceCodeSent.CodePurpose;
import org.plumbline.account.entity.Letter;
import org.plumbline.account.entity.PendingSignIn;
import org.plumbline.account.entity.WrongCodesEntered.CodeKind;
import org.plumbline.shared.Actor;
import org.plumbline.shared.KeyRing;
import org.plumbline.shared.Secrets;
import org.plumbline.shared.TooManyTriesException;

/**
 * Sends and checks the six digits by which a browser that is not known proves that it belongs to the invited person, or somebody who signs
 * that it is they.
 *
 * <p>Whoever holds somebody else's link or access code can only guess. A mailed code takes five tries within ten minutes, and a client
 * is mailed ten codes an hour and twenty a day at most, however many sign-ins are begun: 100 guesses a day at a million codes. The
 * probability that a guess is right is at most 1 in 10,000 a day, and 3 in 1,000 in the thirty days that a link works.
 */
@ApplicationScoped
public class DeviceCodes {

    /** Digits in a code. */
    public static final int LENGTH = 6;
    /** Codes mailed to one client in an hour. */
    static final int MOST_AN_HOUR = 10;
    /** Codes mailed to one client in 24 hours. */
    static final int MOST_A_DAY = 20;

    private static final String CONTEXT = "device-code";

    @PersistenceContext(unitName = "plumbline")
    private EntityManager em;

    @Inject
    private KeyRing keys;

    @Inject
    private Quotas quotas;

    @Inject
    private WrongCodes wrongCodes;

    @Inject
    private Event<DeviceCodeSent> sent;

    @Inject
    private Event<DeviceCodeRefused> refused;

    /** Sends a new code, which ends the one before. @throws TooManyTriesException after ten in an hour or twenty in a day */
    public void send(PendingSignIn pending, Client client) {
        // the client's row makes those who ask at once take turns, or all would see room for one more
        em.lock(client, LockModeType.PESSIMISTIC_WRITE);
        quotas.take(CONTEXT, client.getId() + "", MOST_AN_HOUR);
        quotas.take(CONTEXT + "-day", client.getId() + "", MOST_A_DAY, Duration.ofDays(1));
        String code = Secrets.digits(LENGTH);
        pending.sendCode(keys.digest(bound(pending, code), CONTEXT), Instant.now());
        Letter letter = Letter.to(client, em.find(Company.class, client.companyId()));
        sent.fire(new DeviceCodeSent(actorOf(client), client.companyId(), client.getId(), pending.getId(), pending.getCodesSent(),
                letter, code, pending.isInSession() ? CodePurpose.SIGNATURE : CodePurpose.DEVICE));
    }

    /** The same for who asks for another. @throws TooManyTriesException within a minute of the last, and as {@link #send} */
    public void resend(PendingSignIn pending, Client client) {
        if (pending.getCodesSent() > 0 && !pending.mayResend(Instant.now())) {
            throw new TooManyTriesException(PendingSignIn.RESEND_AFTER);
        }
        send(pending, client);
    }

    /** Whether this is the code that was sent; a wrong one is counted, and the last there may be is told to the owners. */
    public boolean accepts(PendingSignIn pending, Client client, String typed) {
        if (!pending.takesCode(Instant.now())) {
            return false;
        }
        String code = typed == null ? "" : typed.replaceAll("\\s", "");
        boolean right = keys.digests(bound(pending, code), CONTEXT).stream()
                .anyMatch(digest -> Secrets.same(digest, pending.getCodeDigest()));
        if (!right) {
            pending.miss();
            refused.fire(new DeviceCodeRefused(actorOf(client), client.companyId(), client.getId(), pending.getId(), pending.triesLeft()));
            if (pending.triesLeft() == 0) {
                wrongCodes.tell(client, CodeKind.DEVICE_CODE, actorOf(client));
            }
        }
        return right;
    }

    /** A code counts for one sign-in alone. */
    private static String bound(PendingSignIn pending, String code) {
        return pending.getId() + ":" + code;
    }

    private static Actor actorOf(Client client) {
        return Actor.client(client.companyId(), client.getId(), 0, Map.of());
    }
}
