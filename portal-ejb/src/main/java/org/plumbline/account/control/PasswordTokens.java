package org.plumbline.account.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
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

    @PersistenceContext(unitName = "plumbline")
    private EntityManager em;

    /** A token just made; the mail carries its value, the database its hash. */
    public record Issued(long id, String value) {
    }

    /** Makes a token. Earlier ones work on: a stranger who asks for a mail must not end the link of one that is being read. */
    public Issued issue(StaffMember staff, Purpose purpose, Instant now) {
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
