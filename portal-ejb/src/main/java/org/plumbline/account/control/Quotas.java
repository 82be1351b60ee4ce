package org.plumbline.account.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.plumbline.account.entity.QuotaUse;
import org.plumbline.shared.KeyRing;
import org.plumbline.shared.TooManyTriesException;

/** Only so many of something in a while for one address, one network, one person. Keeps keyed digests, never who it was. */
@ApplicationScoped
public class Quotas {

    private static final Duration HOUR = Duration.ofHours(1);
    private static final String CONTEXT = "quota";

    @PersistenceContext(unitName = "plumbline")
    private EntityManager em;

    @Inject
    private KeyRing keys;

    /** Counts one use by a network. @param address any address of it */
    public void takeFromNetwork(String what, String address, int most) {
        take(what + "-network", Networks.of(address), most);
    }

    /**
     * Counts one use, unless there were enough of late: for whoever must not learn whether there were.
     *
     * @param most  in an hour
     * @param apart time from one use to the next, at most an hour
     * @return false when there is no room
     */
    public boolean takeIfRoom(String what, String whom, int most, Duration apart) {
        Instant now = Instant.now();
        String key = key(what, whom);
        List<Instant> uses = lately(key, most, now.minus(HOUR));
        if (uses.size() >= most || !uses.isEmpty() && uses.get(0).plus(apart).isAfter(now)) {
            return false;
        }
        em.persist(new QuotaUse(key));
        return true;
    }

    /** Counts one use, unless there were enough in the hour. @return whether it is the last there was room for */
    public boolean fills(String what, String whom, int most) {
        String key = key(what, whom);
        int uses = lately(key, most, Instant.now().minus(HOUR)).size();
        if (uses < most) {
            em.persist(new QuotaUse(key));
        }
        return uses == most - 1;
    }

    /**
     * Counts one use.
     *
     * @param what for example {@code fresh-link}
     * @param whom an address, a network, a person
     * @param most in an hour
     * @throws TooManyTriesException when there were as many in the hour before, with the time until there is room again
     */
    public void take(String what, String whom, int most) {
        take(what, whom, most, HOUR);
    }

    /**
     * Counts one use.
     *
     * @param what   a name that always comes with the same window
     * @param window how long a use counts, at most a day
     * @throws TooManyTriesException when there were as many within the window, with the time until there is room again
     */
    public void take(String what, String whom, int most, Duration window) {
        Instant now = Instant.now();
        String key = key(what, whom);
        List<Instant> uses = lately(key, most, now.minus(window));
        if (uses.size() >= most) {
            throw new TooManyTriesException(Duration.between(now, uses.get(most - 1).plus(window)));
        }
        em.persist(new QuotaUse(key));
    }

    private String key(String what, String whom) {
        return keys.digest(what + ':' + whom, CONTEXT);
    }

    /** The uses since then, the last one first; older ones are deleted. */
    private List<Instant> lately(String key, int most, Instant since) {
        em.createQuery("delete from QuotaUse u where u.keyDigest = :key and u.createdAt <= :past")
                .setParameter("key", key).setParameter("past", since).executeUpdate();
        return em.createQuery("select u.createdAt from QuotaUse u where u.keyDigest = :key order by u.createdAt desc", Instant.class)
                .setParameter("key", key).setMaxResults(most).getResultList();
    }
}
