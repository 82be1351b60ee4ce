package org.plumbline.notification.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.plumbline.account.control.Clients;
import org.plumbline.account.control.StaffRepository;
import org.plumbline.account.entity.Person;

/** Finds whose address a mail of a company goes to, or came from. */
@ApplicationScoped
public class Correspondents {

    @Inject
    private StaffRepository staff;

    @Inject
    private Clients clients;

    /** A member of staff before a client of the same address: the company's own mails go to them. */
    public Optional<Person> find(long companyId, String address) {
        Optional<Person> member = staff.byEmail(address).filter(found -> found.companyId() == companyId).map(Person.class::cast);
        return member.or(() -> clients.at(companyId, address).map(Person.class::cast));
    }
}
