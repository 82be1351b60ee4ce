package org.plumbline.notification.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.ZoneId;
import java.util.Optional;
import org.plumbline.account.entity.Person;
import org.plumbline.notification.entity.MailPreferences;
import org.plumbline.shared.Actor;

/** What people want to be mailed. */
@ApplicationScoped
public class PreferenceRegister {

    @PersistenceContext(unitName = "plumbline")
    private EntityManager em;

    /** What somebody wants, to be read: those who have said nothing want what the portal does by itself. */
    public MailPreferences of(Person person) {
        return find(person).orElseGet(() -> new MailPreferences(person.companyId(), Notices.kind(person), person.getId()));
    }

    /** The same to be changed. Two at once take turns by the person's row. */
    public MailPreferences forChange(Person person) {
        em.lock(person, LockModeType.PESSIMISTIC_WRITE);
        return find(person).orElseGet(() -> {
            MailPreferences made = new MailPreferences(person.companyId(), Notices.kind(person), person.getId());
            em.persist(made);
            return made;
        });
    }

    /** The time zone somebody has named; nothing for that of their company. */
    Optional<ZoneId> ownZone(Actor.Kind kind, long personId) {
        return find(kind, personId).map(MailPreferences::getTimeZone).map(ZoneId::of);
    }

    private Optional<MailPreferences> find(Person person) {
        return find(Notices.kind(person), person.getId());
    }

    private Optional<MailPreferences> find(Actor.Kind kind, long personId) {
        return em.createQuery("select p from MailPreferences p where p.personKind = :kind and p.personId = :person", MailPreferences.class)
                .setParameter("kind", kind.name()).setParameter("person", personId).getResultStream().findFirst();
    }
}
