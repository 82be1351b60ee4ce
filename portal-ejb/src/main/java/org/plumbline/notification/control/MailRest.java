package org.plumbline.notification.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Optional;
import org.plumbline.account.entity.Company;
import org.plumbline.account.entity.Person;

/**
 * Keeps mail back in its reader's quiet hours: all but what has to do with coming in, for that somebody has just asked for (a link, a code) or
 * must know at once (a new device, wrong codes).
 */
@ApplicationScoped
public class MailRest {

    private static final String NEVER_RESTS = "account/";

    @PersistenceContext(unitName = "plumbline")
    private EntityManager em;

    @Inject
    private PreferenceRegister preferences;

    /** When a mail that is ordered now may leave; empty for at once. */
    Optional<Instant> end(MailOrder order, Person reader, Instant now) {
        if (order.template().startsWith(NEVER_RESTS)) {
            return Optional.empty();
        }
        Instant next = preferences.of(reader).next(now, em.find(Company.class, reader.companyId()).getTimeZone());
        return Optional.of(next).filter(now::isBefore);
    }
}
