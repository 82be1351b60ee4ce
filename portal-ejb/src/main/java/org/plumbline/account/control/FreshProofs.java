package org.plumbline.account.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.plumbline.account.entity.AccessGrant;
import org.plumbline.account.entity.Client;
import org.plumbline.account.entity.Device;
import org.plumbline.account.entity.PendingSignIn;
import org.plumbline.account.entity.ProofRenewed;
import org.plumbline.shared.Actor;
import org.plumbline.shared.NotFoundException;
import org.plumbline.shared.ProofNeededException;
import org.plumbline.shared.Secrets;
import org.plumbline.shared.Setting;
import org.plumbline.shared.Settings;

/**
 * Has clients prove their address anew before they sign or pay, unless they did so of late in the browser they use.
 *
 * <p>Decision: it is the way of a new browser once more, six digits by mail with its ten minutes, five tries and quotas, held by the session
 * that asks. The sign-in it is kept as has a token that nobody is told, so that nothing else can be opened with it.
 */
@ApplicationScoped
public class FreshProofs {

    /** A proof counts at least so long, whatever is set: who has just given it must get through. */
    private static final Duration LEAST = Duration.ofMinutes(1);

    @PersistenceContext(unitName = "plumbline")
    private EntityManager em;

    @Inject
    private Settings settings;

    @Inject
    private DeviceCodes codes;

    @Inject
    private Event<ProofRenewed> renewed;

    /**
     * A proof under way.
     *
     * @param address   the address the digits went to, mostly hidden
     * @param triesLeft tries with the code sent last; 0 when it can't be entered any more
     */
    public record Standing(String address, int triesLeft) {
    }

    /** @throws ProofNeededException when the last proof in the caller's browser is too old */
    public void demand(Actor actor) {
        Duration set = settings.duration(Setting.PROOF_FRESH);
        Instant since = Instant.now().minus(set.compareTo(LEAST) < 0 ? LEAST : set);
        if (device(actor).filter(device -> device.getProvenAt().isAfter(since)).isEmpty()) {
            throw new ProofNeededException("proof.needed");
        }
    }

    /** Mails the six digits, unless some that can be entered were mailed already. @throws org.plumbline.shared.TooManyTriesException as {@link DeviceCodes#send} */
    public Standing begin(Actor actor) {
        Client client = held(actor);
        PendingSignIn pending = find(actor).orElseGet(() -> made(actor));
        Instant now = Instant.now();
        if (!pending.takesCode(now) && (pending.getCodesSent() == 0 || pending.mayResend(now))) {
            codes.send(pending, client);
        }
        return standing(pending, client);
    }

    /** Mails other digits. @throws org.plumbline.shared.TooManyTriesException also within a minute of the last */
    public Standing resend(Actor actor) {
        Client client = held(actor);
        PendingSignIn pending = find(actor).orElseGet(() -> made(actor));
        codes.resend(pending, client);
        return standing(pending, client);
    }

    /** The proof under way, begun when there is none: a form may come back in another session than it was made in. */
    public Standing standing(Actor actor) {
        Client client = held(actor);
        return find(actor).map(pending -> standing(pending, client)).orElseGet(() -> begin(actor));
    }

    /** Whether these are the digits; a wrong try is counted. */
    public boolean accepts(Actor actor, String typed) {
        Client client = held(actor);
        Optional<PendingSignIn> pending = find(actor).filter(found -> codes.accepts(found, client, typed));
        pending.ifPresent(found -> {
            Instant now = Instant.now();
            Device device = device(actor).orElseThrow(NotFoundException::new);
            found.complete(false, now);
            device.prove(now);
            renewed.fire(new ProofRenewed(actor, client.companyId(), client.getId(), device.getId()));
        });
        return pending.isPresent();
    }

    /** The client's row makes two who ask at once in one name take turns. */
    private Client held(Actor actor) {
        if (!actor.isClient()) {
            throw new NotFoundException();
        }
        return Optional.ofNullable(em.find(Client.class, actor.personId(), LockModeType.PESSIMISTIC_WRITE)).orElseThrow(NotFoundException::new);
    }

    private Optional<PendingSignIn> find(Actor actor) {
        return em.createQuery("select p from PendingSignIn p where p.sessionId = :session and p.completedAt is null order by p.id desc",
                PendingSignIn.class).setParameter("session", actor.sessionId()).setMaxResults(1).getResultStream().findFirst();
    }

    private PendingSignIn made(Actor actor) {
        AccessGrant grant = em.createQuery("select g from AccessGrant g, SignInSession s where s.id = :session and g.id = s.grantId "
                + "and g.clientId = :client", AccessGrant.class).setParameter("session", actor.sessionId()).setParameter("client", actor.personId())
                .getResultStream().findFirst().orElseThrow(NotFoundException::new);
        PendingSignIn made = PendingSignIn.inSession(grant, actor.sessionId(), Secrets.hash(Secrets.token()));
        em.persist(made);
        return made;
    }

    /** The known browser of the caller's session. */
    private Optional<Device> device(Actor actor) {
        return em.createQuery("select d from Device d, SignInSession s where s.id = :session and s.personKind = :client and s.personId = :person "
                + "and d.id = s.deviceId", Device.class).setParameter("session", actor.sessionId()).setParameter("client", Actor.Kind.CLIENT)
                .setParameter("person", actor.personId()).getResultStream().findFirst();
    }

    private static Standing standing(PendingSignIn pending, Client client) {
        return new Standing(EmailAddresses.hidden(client.getEmail()), pending.takesCode(Instant.now()) ? pending.triesLeft() : 0);
    }
}
