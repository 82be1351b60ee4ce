package org.plumbline.messaging.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Optional;
import org.plumbline.messaging.entity.RoomManners;
import org.plumbline.shared.Actor;

/** Finds what people have chosen to show of themselves. */
@ApplicationScoped
public class MannersBook {

    @PersistenceContext(unitName = "plumbline")
    private EntityManager em;

    /** Empty for whoever has never chosen. */
    public Optional<RoomManners> of(Actor person) {
        return em.createQuery("select m from RoomManners m where m.personKind = :kind and m.personId = :person and m.companyId = :company", RoomManners.class)
                .setParameter("kind", person.kind().name()).setParameter("person", person.personId()).setParameter("company", person.companyId())
                .getResultStream().findFirst();
    }

    /** Makes one for whoever chooses for the first time. */
    public RoomManners forChange(Actor person) {
        return of(person).orElseGet(() -> {
            RoomManners fresh = new RoomManners(person);
            em.persist(fresh);
            return fresh;
        });
    }
}
