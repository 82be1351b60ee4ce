package org.plumbline.account.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.plumbline.account.entity.PasswordToken;
import org.plumbline.account.entity.PasswordToken.Purpose;
import org.plumbline.account.entity.StaffMember;
import org.plumbline.shared.Secrets;

/** Issues, finds and withdraws what mails carry to set a password. */
@ApplicationScoped
public class PasswordTokens {

    /** Mails one address gets at most: one a minute, five an hour. */
    static final Duration SHORT_SPAN = Duration.ofMinutes(1);
    static final Duration LONG_SPAN = Duration.ofHours(1);
    static final int MOST_IN_LONG_SPAN = 5;

    @PersistenceContext(unitName = "plumbline")
    private EntityManager em;

    /** A token just made; the mail carries its value, the database its hash. */
    public record Issued(long id, String value) {
    }

    /** Makes a token in place of all earlier ones of this person. */
    public Issued issue(StaffMember staff, Purpose purpose, Instant now) {
        withdraw(staff, now);
        String value = Secrets.token();
        PasswordToken token = new PasswordToken(staff, purpose, Secrets.hash(value), now);
        em.persist(token);
        return new Issued(token.getId(), value);
    }

    /** Ends all tokens of a person that still work. */
    public void withdraw(StaffMember staff, Instant now) {
        unsettled(staff.getId()).forEach(token -> token.useUp(now));
    }

    /** The token a mail carried, if it still works. */
    public Optional<PasswordToken> open(String value, Purpose purpose, Instant now) {
        return find(value, purpose, LockModeType.NONE).filter(token -> token.isOpen(now));
    }

    /** Uses a token up: of two who come with the same one, the second finds none. */
    public Optional<PasswordToken> redeem(String value, Purpose purpose, Instant now) {
        Optional<PasswordToken> found = find(value, purpose, LockModeType.PESSIMISTIC_WRITE).filter(token -> token.isOpen(now));
        found.ifPresent(token -> token.useUp(now));
        return found;
    }

    /** When the open invitation of a person ends. */
    public Optional<Instant> invitedUntil(long staffId, Instant now) {
        return unsettled(staffId).stream().filter(token -> token.isOpen(now)).map(PasswordToken::getExpiresAt).findFirst();
    }

    /** Whether this person was sent as many mails lately as one may get. */
    public boolean hadEnough(StaffMember staff, Purpose purpose, Instant now) {
        return issuedSince(staff, purpose, now.minus(SHORT_SPAN)) > 0
                || issuedSince(staff, purpose, now.minus(LONG_SPAN)) >= MOST_IN_LONG_SPAN;
    }

    private long issuedSince(StaffMember staff, Purpose purpose, Instant since) {
        return em.createQuery("select count(t) from PasswordToken t where t.staffId = :staff and t.purpose = :purpose and t.createdAt > :since",
                Long.class).setParameter("staff", staff.getId()).setParameter("purpose", purpose).setParameter("since", since)
                .getSingleResult();
    }

    private List<PasswordToken> unsettled(long staffId) {
        return em.createQuery("select t from PasswordToken t where t.staffId = :staff and t.settledAt is null", PasswordToken.class)
                .setParameter("staff", staffId).getResultList();
    }

    private Optional<PasswordToken> find(String value, Purpose purpose, LockModeType lock) {
        String hash = Secrets.hash(value == null ? "" : value);
        return em.createQuery("select t from PasswordToken t where t.tokenHash = :hash and t.purpose = :purpose", PasswordToken.class)
                .setParameter("hash", hash).setParameter("purpose", purpose).setLockMode(lock).getResultStream().findFirst();
    }
}
