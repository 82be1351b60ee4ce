package org.plumbline.account.boundary;

import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.plumbline.account.control.AccessCodeEntry;
import org.plumbline.account.control.AccessGrants;
import org.plumbline.account.control.ClientSignIns;
import org.plumbline.account.control.ClientSignIns.Attempt;
import org.plumbline.account.control.ClientSignIns.Browser;
import org.plumbline.account.control.ClientSignIns.Opened;
import org.plumbline.account.control.DeviceCodes;
import org.plumbline.account.control.EmailAddresses;
import org.plumbline.account.control.SignInWaits;
import org.plumbline.account.entity.AccessGrant;
import org.plumbline.account.entity.Client;
import org.plumbline.account.entity.Company;
import org.plumbline.account.entity.PendingSignIn;
import org.plumbline.security.Public;
import org.plumbline.shared.Secrets;
import org.plumbline.shared.TooManyTriesException;

/**
 * The client's door: a link or an access code, then on a new device six digits sent by mail. Every answer is the same for what
 * does not exist, has expired, was revoked or belongs to somebody shut out.
 */
@Stateless
public class ClientAccessService {

    private static final String NOBODY_YET = "it is how a client signs in";

    @PersistenceContext(unitName = "plumbline")
    private EntityManager em;

    @Inject
    private AccessGrants grants;

    @Inject
    private ClientSignIns signIns;

    @Inject
    private DeviceCodes deviceCodes;

    @Inject
    private AccessCodeEntry codeEntry;

    @EJB
    private SignInTries tries;

    /** How far a sign-in has come. */
    public enum Step {
        /** The session is open; its token is in {@link Way#session()}. */
        SIGNED_IN,
        /** The six digits are still missing; {@link Way#attempt()} names the sign-in. */
        PROOF_NEEDED,
        /** Neither: what was sent opens nothing. */
        REFUSED
    }

    /**
     * Where a sign-in stands.
     *
     * @param attempt   token of the sign-in, for a cookie, while it is under way
     * @param session   token of the open session, for a cookie
     * @param device    token of the browser that has become a known one, for a cookie, or null
     * @param language  the client's language, for the pages from here on
     * @param projectId the project the link or code was issued for
     * @param target    path of the one item the link was issued for, or empty
     */
    public record Way(Step step, String attempt, String session, String device, String language, long projectId, String target) {

        static Way refused() {
            return new Way(Step.REFUSED, null, null, null, null, 0, "");
        }
    }

    /**
     * The browser that asks.
     *
     * @param attempt a random token of 43 characters that names this sign-in; the same one sent again is the same sign-in
     * @param device  value of its device cookie, or empty
     */
    public record Visit(String attempt, String device, String userAgent) {

        Browser browser() {
            return new Browser(attempt, device, userAgent);
        }
    }

    /**
     * A proof under way.
     *
     * @param address   the address the digits went to, mostly hidden
     * @param triesLeft tries with the code sent last; 0 when it can't be entered any more
     * @param resend    whether a new code may be asked for now
     * @param target    as {@link Way#target()}
     */
    public record ProofView(String companyName, String address, int triesLeft, boolean resend, String target) {
    }

    /** A live link that was not redeemed yet. @param company the name of who issued it @param target as {@link Way#target()} */
    public record StandingLink(String company, String target) {
    }

    /** The link of a token, if it is live; changes nothing. */
    @Public(NOBODY_YET)
    public Optional<StandingLink> standingLink(String token) {
        return grants.byLink(token).flatMap(grant -> signIns.clientOf(grant.personId())
                .map(client -> new StandingLink(em.find(Company.class, client.companyId()).getName(), grant.getTarget())));
    }

    /** Redeems a link. @throws TooManyTriesException when too many codes were sent to this client of late */
    @Public(NOBODY_YET)
    public Way redeem(String token, Visit visit) {
        return grants.byLink(token).map(grant -> enter(grant, visit)).orElseGet(Way::refused);
    }

    /**
     * Redeems an access code.
     *
     * @param network address of the network the request came from
     * @throws TooManyTriesException when the address, its network, or the client must wait
     */
    @Public(NOBODY_YET)
    public Way enterCode(String email, String code, String network, Visit visit) {
        List<SignInWaits.Key> counted = codeEntry.counted(email, visit.device(), network);
        tries.demandTurn(counted);
        Optional<AccessGrant> grant = codeEntry.check(email, code);
        if (grant.isPresent()) {
            tries.forgive(counted);
        }
        return grant.map(found -> enter(found, visit)).orElseGet(Way::refused);
    }

    /** The proof a browser has under way. */
    @Public(NOBODY_YET)
    public Optional<ProofView> proof(String attempt) {
        return signIns.find(attempt).filter(pending -> !pending.isCompleted()).flatMap(pending ->
                signIns.clientOf(pending.personId()).map(client -> view(pending, client)));
    }

    /** Enters the six digits. PROOF_NEEDED means they were wrong or too late; REFUSED means the sign-in must begin anew. */
    @Public(NOBODY_YET)
    public Way prove(String attempt, String code, String userAgent) {
        Optional<PendingSignIn> found = signIns.find(attempt);
        if (found.isEmpty()) {
            return Way.refused();
        }
        PendingSignIn pending = found.get();
        Optional<Client> client = signIns.clientOf(pending.personId());
        AccessGrant grant = em.find(AccessGrant.class, pending.getGrantId());
        if (client.isEmpty() || !grant.isLive(Instant.now())) {
            return Way.refused();
        }
        Attempt named = new Attempt(pending, attempt);
        if (pending.isCompleted()) {
            return completed(named, grant, client.get());
        }
        return deviceCodes.accepts(pending, client.get(), code)
                ? signedIn(signIns.openAndTrust(named, grant, client.get(), userAgent), grant, client.get())
                : proofNeeded(named, grant, client.get());
    }

    /** Sends a new code for a proof under way. @throws TooManyTriesException within a minute of the last, or after ten in an hour or twenty in a day */
    @Public(NOBODY_YET)
    public void resend(String attempt) {
        signIns.find(attempt).filter(pending -> !pending.isCompleted()).ifPresent(pending -> {
            AccessGrant grant = em.find(AccessGrant.class, pending.getGrantId());
            signIns.clientOf(pending.personId()).filter(client -> grant.isLive(Instant.now()))
                    .ifPresent(client -> deviceCodes.resend(pending, client));
        });
    }

    /** A token for a form to name its sign-in with. */
    @Public(NOBODY_YET)
    public String newAttempt() {
        return Secrets.token();
    }

    private Way enter(AccessGrant found, Visit visit) {
        return grants.lock(found).flatMap(grant -> signIns.clientOf(grant.personId()).map(client -> enter(grant, client, visit)))
                .orElseGet(Way::refused);
    }

    private Way enter(AccessGrant grant, Client client, Visit visit) {
        Attempt attempt = signIns.begin(grant, visit.browser());
        PendingSignIn pending = attempt.pending();
        if (pending.isCompleted()) {
            return completed(attempt, grant, client);
        }
        return signIns.knownDevice(client, visit.device())
                .map(device -> signedIn(signIns.open(attempt, grant, client, device, visit.userAgent()), grant, client))
                .orElseGet(() -> {
                    if (pending.getCodesSent() == 0) {
                        deviceCodes.send(pending, client);
                    }
                    return proofNeeded(attempt, grant, client);
                });
    }

    private Way completed(Attempt attempt, AccessGrant grant, Client client) {
        return attempt.pending().isRepeatable(Instant.now()) ? signedIn(signIns.repeat(attempt), grant, client) : Way.refused();
    }

    private static Way signedIn(Opened opened, AccessGrant grant, Client client) {
        return new Way(Step.SIGNED_IN, null, opened.session(), opened.device(), client.getLanguage(), grant.projectId(), grant.getTarget());
    }

    private static Way proofNeeded(Attempt attempt, AccessGrant grant, Client client) {
        return new Way(Step.PROOF_NEEDED, attempt.token(), null, null, client.getLanguage(), grant.projectId(), grant.getTarget());
    }

    private ProofView view(PendingSignIn pending, Client client) {
        Instant now = Instant.now();
        String company = em.find(Company.class, client.companyId()).getName();
        String target = em.find(AccessGrant.class, pending.getGrantId()).getTarget();
        return new ProofView(company, EmailAddresses.hidden(client.getEmail()), pending.takesCode(now) ? pending.triesLeft() : 0, pending.mayResend(now), target);
    }
}
