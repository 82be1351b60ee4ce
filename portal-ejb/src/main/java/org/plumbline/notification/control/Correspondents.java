package org.plumbline.notification.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.plumbline.account.control.Clients;
import org.plumbline.account.control.StaffRepository;
import org.plumbline.account.entity.Person;
import org.plumbline.shared.Actor;

/** Finds whose address a mail of a company goes to. */
@ApplicationScoped
public class Correspondents {

    @Inject
    private StaffRepository staff;

    @Inject
    private Clients clients;

    /**
     * Whoever reads a mail: as what the order says. Where it says nothing, as those ordered by an earlier version, a member of staff comes before
     * a client of the same address.
     */
    public Optional<Person> reader(MailOrder order) {
        String reader = order.values().getOrDefault(MailOrder.READER, "");
        Optional<Person> member = Actor.Kind.CLIENT.name().equals(reader) ? Optional.empty()
                : staff.byEmail(order.to()).filter(found -> found.companyId() == order.companyId()).map(Person.class::cast);
        return member.isPresent() || Actor.Kind.STAFF.name().equals(reader) ? member : clients.at(order.companyId(), order.to()).map(Person.class::cast);
    }
}
