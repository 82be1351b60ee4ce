package org.plumbline.account.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.plumbline.account.entity.AccessGrant;
import org.plumbline.account.entity.AccessRedeemed;
import org.plumbline.account.entity.Client;
import org.plumbline.account.entity.ClientDeviceProven;
import org.plumbline.account.entity.Company;
import org.plumbline.account.entity.Device;
import org.plumbline.account.entity.Letter;
import org.plumbline.account.entity.PendingSignIn;
import org.plumbline.account.entity.SignInSession;
import org.plumbline.account.entity.SignInSession.Means;
import org.plumbline.shared.Actor;
import org.plumbline.shared.KeyRing;
import org.plumbline.shared.Secrets;

/**
 * Leads a client from a redeemed link or code to a session.
 *
 * <p>The browser sends a token of its own making with the request; it names the sign-in. Session and device get tokens derived
 * from it with a key of the installation: the same request sent twice gets the same answer, and only one session is opened.
 */
@ApplicationScoped
public class ClientSignIns {

    private static final Pattern TOKEN = Pattern.compile("[A-Za-z0-9_-]{43}");

    @PersistenceContext(unitName = "plumbline")
    private EntityManager em;

    @Inject
    private KeyRing keys;

    @Inject
    private SignInSessions sessions;

    @Inject
    private Devices devices;

    @Inject
    private Event<AccessRedeemed> redeemed;

    @Inject
    private Event<ClientDeviceProven> proven;

    /**
     * The browser a sign-in comes from.
     *
     * @param attempt     token the browser named this sign-in with
     * @param deviceToken value of its device cookie, or empty
     */
    public record Browser(String attempt, String deviceToken, String userAgent) {
    }

    /** A sign-in and the token by which its browser knows it. */
    public record Attempt(PendingSignIn pending, String token) {
    }

    /** The tokens of a session that was opened. @param device null when the browser was a known one before */
    public record Opened(String session, String device) {
    }

    /** The sign-in a browser names for this grant, or a new one. The grant's row must be locked. */
    public Attempt begin(AccessGrant grant, Browser browser) {
        boolean usable = browser.attempt() != null && TOKEN.matcher(browser.attempt()).matches();
        Optional<PendingSignIn> named = usable ? find(browser.attempt()) : Optional.empty();
        if (named.isPresent() && named.get().getGrantId() == grant.getId()) {
            return new Attempt(named.get(), browser.attempt());
        }
        String token = usable && named.isEmpty() ? browser.attempt() : Secrets.token();
        PendingSignIn pending = new PendingSignIn(grant, Secrets.hash(token));
        em.persist(pending);
        return new Attempt(pending, token);
    }

    /**
     * The sign-in of a token, with the rows of its client and its own locked: one try at a time. The client's comes first, as
     * everywhere, so that nobody waits for somebody who waits.
     */
    public Optional<PendingSignIn> find(String token) {
        em.createQuery("select c from PendingSignIn p, Client c where c.id = p.clientId and p.tokenHash = :hash", Client.class)
                .setParameter("hash", Secrets.hash(token)).getResultStream().findFirst()
                .ifPresent(client -> em.lock(client, LockModeType.PESSIMISTIC_WRITE));
        return em.createQuery("select p from PendingSignIn p where p.tokenHash = :hash", PendingSignIn.class)
                .setParameter("hash", Secrets.hash(token)).setLockMode(LockModeType.PESSIMISTIC_WRITE).getResultStream().findFirst();
    }

    /** The client of a sign-in, unless shut out. */
    public Optional<Client> clientOf(long clientId) {
        return Optional.ofNullable(em.find(Client.class, clientId)).filter(Client::isActive);
    }

    public Optional<Device> knownDevice(Client client, String deviceToken) {
        return deviceToken == null || deviceToken.isEmpty() ? Optional.empty()
                : devices.known(Actor.Kind.CLIENT, client.getId(), deviceToken);
    }

    /** Opens the session in a browser that is known. */
    public Opened open(Attempt attempt, AccessGrant grant, Client client, Device device, String userAgent) {
        Means means = grant.isLink() ? Means.LINK : Means.ACCESS_CODE;
        String token = keys.digest(attempt.token(), "client-session");
        SignInSession session = sessions.open(client, means, userAgent, token).session();
        session.comeBy(grant.getId());
        devices.carry(device, session);
        Instant now = Instant.now();
        grant.use(now);
        if (!attempt.pending().isCompleted()) {
            attempt.pending().complete(false, now);
        }
        redeemed.fire(new AccessRedeemed(actorOf(client), client.companyId(), client.getId(), grant.getId(), means));
        return new Opened(token, null);
    }

    /** Opens the session in a browser that has just proven itself, and remembers the browser. */
    public Opened openAndTrust(Attempt attempt, AccessGrant grant, Client client, String userAgent) {
        String deviceToken = keys.digest(attempt.token(), "client-device");
        Device device = devices.trust(client, userAgent, deviceToken);
        attempt.pending().complete(true, Instant.now());
        Opened opened = open(attempt, grant, client, device, userAgent);
        Letter letter = Letter.to(client, em.find(Company.class, client.companyId()));
        proven.fire(new ClientDeviceProven(actorOf(client), client.companyId(), client.getId(), device.getId(), device.getName(), letter));
        return new Opened(opened.session(), deviceToken);
    }

    /** What the same request got the first time. */
    public Opened repeat(Attempt attempt) {
        return new Opened(keys.digest(attempt.token(), "client-session"),
                attempt.pending().isDeviceMade() ? keys.digest(attempt.token(), "client-device") : null);
    }

    private static Actor actorOf(Client client) {
        return Actor.client(client.companyId(), client.getId(), 0, Map.of());
    }
}
