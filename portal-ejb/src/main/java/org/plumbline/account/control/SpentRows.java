package org.plumbline.account.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;

/**
 * Deletes rows that can matter no more, a bounded number at a time: found by their state, deleted by their id, so that no transaction is
 * long and two nodes that do it at once delete the same rows once.
 */
@ApplicationScoped
public class SpentRows {

    @PersistenceContext(unitName = "plumbline")
    private EntityManager em;

    /** What grows with use; a session goes before the device it ran in and the grant it came by. */
    public enum Kind {

        WAIT(false, "SignInWait", "r.lastTryAt < :before"),
        QUOTA(false, "QuotaUse", "r.createdAt < :before"),
        SECOND_STEP(false, "SecondStepChallenge", "r.expiresAt < :before"),
        CLIENT_SIGN_IN(false, "PendingSignIn", "r.createdAt < :before"),
        PASSWORD_TOKEN(true, "PasswordToken", "(r.settledAt < :before or r.expiresAt < :before)"),
        /** Everybody keeps the session they were last seen in: lists say when that was. */
        SESSION(true, "SignInSession", "(r.endedAt < :before or r.expiresAt < :before) and exists (select n.id from SignInSession n "
                + "where n.personKind = r.personKind and n.personId = r.personId and n.lastSeenAt > r.lastSeenAt)"),
        DEVICE(true, "Device", "(r.revokedAt < :before or r.expiresAt < :before) "
                + "and not exists (select s.id from SignInSession s where s.deviceId = r.id)"),
        /** What has only expired stays while it is the client's newest for the project: with it they ask for a new one. */
        GRANT(true, "AccessGrant", "(r.revokedAt < :before or r.replacedAt < :before or (r.expiresAt < :before and exists (select n.id "
                + "from AccessGrant n where n.clientId = r.clientId and n.projectId = r.projectId and n.id > r.id and n.revokedAt is null "
                + "and n.replacedAt is null))) and not exists (select s.id from SignInSession s where s.grantId = r.id) "
                + "and not exists (select p.id from PendingSignIn p where p.grantId = r.id)");

        private final boolean trace;
        private final String entity;
        private final String spent;

        Kind(boolean trace, String entity, String spent) {
            this.trace = trace;
            this.entity = entity;
            this.spent = spent;
        }

        /** Whether people may want to look it up for a while after it is over; what is none counts for a day at most. */
        public boolean isTrace() {
            return trace;
        }
    }

    /** @param before when it must have been over @param most how many at once @return how many there were */
    public int forget(Kind kind, Instant before, int most) {
        List<Long> ids = em.createQuery("select r.id from " + kind.entity + " r where " + kind.spent + " order by r.id", Long.class)
                .setParameter("before", before).setMaxResults(most).getResultList();
        if (!ids.isEmpty()) {
            em.createQuery("delete from " + kind.entity + " r where r.id in :ids").setParameter("ids", ids).executeUpdate();
        }
        return ids.size();
    }
}
