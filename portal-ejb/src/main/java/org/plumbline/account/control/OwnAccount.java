package org.plumbline.account.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Optional;
import org.plumbline.account.entity.Client;
import org.plumbline.account.entity.Person;
import org.plumbline.account.entity.StaffMember;
import org.plumbline.security.CurrentActor;
import org.plumbline.shared.Actor;
import org.plumbline.shared.NotFoundException;

/** The person behind the running request. */
@ApplicationScoped
public class OwnAccount {

    @PersistenceContext(unitName = "plumbline")
    private EntityManager em;

    @Inject
    private CurrentActor current;

    /** @throws NotFoundException when nobody is signed in */
    public Person person() {
        Actor actor = current.get();
        Class<? extends Person> type = actor.isStaff() ? StaffMember.class : Client.class;
        return Optional.<Person>ofNullable(em.find(type, actor.personId())).orElseThrow(NotFoundException::new);
    }

    /** @throws NotFoundException when no member of staff is signed in */
    public StaffMember staff() {
        if (person() instanceof StaffMember staff) {
            return staff;
        }
        throw new NotFoundException();
    }
}
