package org.plumbline.account.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.plumbline.account.entity.Device;
import org.plumbline.account.entity.SignInWait;
import org.plumbline.account.entity.SignInWait.Patience;
import org.plumbline.shared.KeyRing;

/**
 * Makes whoever guesses wait longer and longer, without handing anybody the means to lock a person out: a browser the person has
 * proven themselves in has a count of its own, and a stranger's tries count only for the stranger's own network.
 */
@ApplicationScoped
public class SignInWaits {

    private static final String CONTEXT = "sign-in-wait";

    @PersistenceContext(unitName = "plumbline")
    private EntityManager em;

    @Inject
    private KeyRing keys;

    /** One thing that is counted. */
    public record Key(String digest, Patience patience) {
    }

    /**
     * What a try to sign in counts for.
     *
     * @param email   as typed: an address nobody has waits like one somebody has
     * @param device  the known browser it comes from
     * @param address of the network it comes from
     */
    public List<Key> ofSignIn(String email, Optional<Device> device, String address) {
        if (device.isPresent()) {
            return List.of(account("device:" + device.get().getId() + ":" + email));
        }
        String network = Networks.of(address);
        return List.of(account("network:" + network + ":" + email), new Key(digest("network:" + network), Patience.NETWORK));
    }

    /** What a try at the second step counts for: whoever gets there knows the password, so all strangers count together. */
    public List<Key> ofSecondStep(long staffId, Optional<Device> device) {
        return List.of(account("step:" + staffId + ":" + device.map(Device::getId).orElse(0L)));
    }

    /** What asking once more for somebody's own password counts for. */
    public List<Key> ofOwnPassword(long staffId) {
        return List.of(account("own:" + staffId));
    }

    /** What asking somebody who is signed in for a code counts for. */
    public List<Key> ofOwnCode(long staffId) {
        return List.of(account("own-step:" + staffId));
    }

    /** What asking for a mail counts for. */
    public List<Key> ofReset(String address) {
        return List.of(new Key(digest("reset:" + Networks.of(address)), Patience.NETWORK));
    }

    /**
     * Counts a try as wrong for the time being, unless a wait is on.
     *
     * @return the time still to wait; zero when the try may go on; nothing when another first try made the same row meanwhile: this
     *         transaction is spent, and a new one finds the row
     */
    public Optional<Duration> charge(List<Key> counted, Instant now) {
        List<Key> sorted = counted.stream().sorted(Comparator.comparing(Key::digest)).toList();
        List<SignInWait> rows = new ArrayList<>();
        // whoever has to wait anyway leaves no new rows behind
        Duration already = waiting(sorted, now);
        if (!already.isZero()) {
            return Optional.of(already);
        }
        // in one order, so that two tries never hold what the other waits for
        for (Key key : sorted) {
            Optional<SignInWait> row = locked(key).or(() -> added(key, now));
            if (row.isEmpty()) {
                return Optional.empty();
            }
            rows.add(row.get());
        }
        Duration longest = rows.stream().map(row -> row.remaining(now)).max(Comparator.naturalOrder()).orElse(Duration.ZERO);
        if (longest.isZero()) {
            for (int i = 0; i < rows.size(); i++) {
                rows.get(i).charge(sorted.get(i).patience(), now);
            }
        }
        return Optional.of(longest);
    }

    private Duration waiting(List<Key> keysCounted, Instant now) {
        return em.createQuery("select w from SignInWait w where w.key in :keys", SignInWait.class)
                .setParameter("keys", keysCounted.stream().map(Key::digest).toList()).getResultStream()
                .map(row -> row.remaining(now)).max(Comparator.naturalOrder()).orElse(Duration.ZERO);
    }

    /** The try was right after all. */
    public void forgive(List<Key> counted) {
        counted.stream().sorted(Comparator.comparing(Key::digest))
                .forEach(key -> locked(key).ifPresent(row -> row.forgive(key.patience())));
    }

    private Optional<SignInWait> locked(Key key) {
        return em.createQuery("select w from SignInWait w where w.key = :key", SignInWait.class).setParameter("key", key.digest())
                .setLockMode(LockModeType.PESSIMISTIC_WRITE).getResultStream().findFirst();
    }

    private Optional<SignInWait> added(Key key, Instant now) {
        SignInWait row = new SignInWait(key.digest(), now);
        try {
            em.persist(row);
            em.flush();
            return Optional.of(row);
        } catch (PersistenceException overtaken) {
            return Optional.empty();
        }
    }

    private Key account(String what) {
        return new Key(digest(what), Patience.ACCOUNT);
    }

    private String digest(String what) {
        return keys.digest(what, CONTEXT);
    }
}
