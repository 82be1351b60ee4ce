package org.plumbline.account.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Currency;
import java.util.Optional;
import org.plumbline.account.entity.Company;
import org.plumbline.account.entity.Installation;
import org.plumbline.account.entity.InstallationSetUp;
import org.plumbline.account.entity.PeopleRegister;
import org.plumbline.account.entity.StaffMember;
import org.plumbline.shared.Actor;
import org.plumbline.shared.RejectedInputException;
import org.plumbline.shared.StaffRole;

/** Makes the first company of an installation and its owner, once. */
@ApplicationScoped
public class Founding {

    @PersistenceContext(unitName = "plumbline")
    private EntityManager em;

    @Inject
    private EmailAddresses addresses;

    @Inject
    private Passwords passwords;

    @Inject
    private Event<InstallationSetUp> setUp;

    /** A company as it is typed at set-up. */
    public record CompanyWords(String name, String timeZone, String language, String currency) {
    }

    /** A member of staff as typed. */
    public record MemberWords(String name, String email, String password) {
    }

    public boolean isSetUp() {
        return installation(LockModeType.NONE).map(Installation::isSetUp).orElse(false);
    }

    /** The installation's row, held until the transaction ends: of two who set up at once the second finds it done. */
    public Installation held() {
        return installation(LockModeType.PESSIMISTIC_WRITE).orElseGet(() -> {
            Installation first = new Installation();
            em.persist(first);
            em.flush();
            return first;
        });
    }

    /** Makes company and owner. @return the owner, whose company it is */
    public StaffMember found(Installation installation, CompanyWords words, MemberWords owner) {
        Company company = new Company(words.name(), zone(words.timeZone()), Languages.demandSpoken(words.language()),
                currency(words.currency()));
        em.persist(company);
        em.persist(new PeopleRegister(company.getId()));
        StaffMember staff = join(company, owner, StaffRole.OWNER);
        em.flush();
        installation.complete(company.getId(), Instant.now());
        setUp.fire(new InstallationSetUp(Actor.staff(company.getId(), staff.getId(), 0, StaffRole.OWNER), company.getId(), staff.getId()));
        return staff;
    }

    /** Makes a member of staff who can sign in at once. */
    public StaffMember join(Company company, MemberWords words, StaffRole role) {
        StaffMember staff = new StaffMember(company.getId(), words.name(), company.getLanguage(), role);
        addresses.assign(staff, words.email());
        passwords.assign(staff, words.password(), company.getName(), Instant.now());
        em.persist(staff);
        return staff;
    }

    /** @throws RejectedInputException at field {@code timeZone} when there is no such zone */
    public static ZoneId zone(String id) {
        if (id == null || !ZoneId.getAvailableZoneIds().contains(id)) {
            throw new RejectedInputException("timeZone", "time_zone.unknown");
        }
        return ZoneId.of(id);
    }

    /** @throws RejectedInputException at field {@code currency} when it is no ISO 4217 code */
    public static String currency(String code) {
        boolean known = code != null && Currency.getAvailableCurrencies().stream().anyMatch(c -> c.getCurrencyCode().equals(code));
        if (!known) {
            throw new RejectedInputException("currency", "currency.unknown");
        }
        return code;
    }

    private Optional<Installation> installation(LockModeType lock) {
        return em.createQuery("select i from Installation i", Installation.class).setLockMode(lock).getResultStream().findFirst();
    }
}
