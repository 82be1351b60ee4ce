package org.plumbline.account.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.plumbline.account.entity.RecoveryCode;
import org.plumbline.account.entity.RecoveryCodesMade;
import org.plumbline.account.entity.StaffMember;
import org.plumbline.shared.Actor;
import org.plumbline.shared.KeyRing;
import org.plumbline.shared.Secrets;

/**
 * Ten codes for the day the phone is lost. People can type one, so their 45 bits are kept under a keyed digest: without the
 * key set a copy of the database says nothing.
 */
@ApplicationScoped
public class RecoveryCodes {

    public static final int COUNT = 10;
    /** Signs of a code, shown in two halves. */
    static final int LENGTH = 10;
    private static final String CONTEXT = "recovery-code";

    @PersistenceContext(unitName = "plumbline")
    private EntityManager em;

    @Inject
    private KeyRing keys;

    @Inject
    private Event<RecoveryCodesMade> made;

    /** Makes new codes in place of all earlier ones. @return the codes as they are shown, this once */
    public List<String> renew(StaffMember staff, Actor by) {
        drop(staff);
        List<String> codes = Stream.generate(() -> Secrets.code(LENGTH)).distinct().limit(COUNT).toList();
        codes.forEach(code -> em.persist(new RecoveryCode(staff, keys.digest(staff.getId() + code, CONTEXT))));
        made.fire(new RecoveryCodesMade(by, staff.companyId(), staff.getId()));
        return codes.stream().map(code -> code.substring(0, LENGTH / 2) + "-" + code.substring(LENGTH / 2)).toList();
    }

    public void drop(StaffMember staff) {
        em.createQuery("delete from RecoveryCode c where c.staffId = :staff").setParameter("staff", staff.getId()).executeUpdate();
    }

    /** Uses a code up. @return false when it is none of this person's unused codes */
    public boolean use(StaffMember staff, String typed, Instant now) {
        String code = typed == null ? "" : typed.replaceAll("[\\s-]", "").toUpperCase(Locale.ROOT);
        if (code.length() != LENGTH) {
            return false;
        }
        Optional<RecoveryCode> found = em.createQuery("select c from RecoveryCode c where c.staffId = :staff and c.usedAt is null "
                + "and c.codeIndex in :indexes", RecoveryCode.class).setParameter("staff", staff.getId())
                .setParameter("indexes", keys.digests(staff.getId() + code, CONTEXT)).getResultStream().findFirst();
        found.ifPresent(unused -> unused.use(now));
        return found.isPresent();
    }

    /** How many codes are unused. */
    public long left(long staffId) {
        return em.createQuery("select count(c) from RecoveryCode c where c.staffId = :staff and c.usedAt is null", Long.class)
                .setParameter("staff", staffId).getSingleResult();
    }
}
