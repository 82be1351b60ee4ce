package org.plumbline.notification.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.plumbline.account.entity.Company;
import org.plumbline.account.entity.Person;

/**
 * Keeps mail back in its reader's quiet hours: all but what is about their own safety, for that somebody has just asked for (a link, a code) or
 * must know at once (a new device, wrong codes). Whatever is not named here rests, invitations too: nobody waits for those at night.
 */
@ApplicationScoped
public class MailRest {

    /** The mails that break through. */
    static final Set<String> SAFETY = Set.of("account/client-link", "account/client-device-code", "account/client-proof-code", "account/client-new-device",
            "account/password-reset", "account/password-changed", "account/wrong-access-codes", "account/wrong-device-codes");

    @PersistenceContext(unitName = "plumbline")
    private EntityManager em;

    @Inject
    private PreferenceRegister preferences;

    /** When a mail that is ordered now may leave; empty for at once. */
    Optional<Instant> end(MailOrder order, Person reader, Instant now) {
        if (SAFETY.contains(order.template())) {
            return Optional.empty();
        }
        Instant next = preferences.of(reader).next(now, em.find(Company.class, reader.companyId()).getTimeZone());
        return Optional.of(next).filter(now::isBefore);
    }
}
