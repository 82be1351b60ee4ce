package org.plumbline.notification.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import org.plumbline.notification.entity.DutyRound.Name;

/** Decides which node does a round. One statement takes it, so of two that ask at once one gets it; who dies with it loses it in time. */
@ApplicationScoped
public class DutyRounds {

    @PersistenceContext(unitName = "plumbline")
    private EntityManager em;

    /** Takes a round until it is given back, or until a moment. @return whether nobody else has it */
    public boolean take(Name name, Instant now, Instant until) {
        return em.createQuery("update DutyRound r set r.heldUntil = :until where r.name = :name and r.heldUntil <= :now")
                .setParameter("until", until).setParameter("name", name).setParameter("now", now).executeUpdate() > 0;
    }

    /** Gives back what was taken until that moment; nothing of what another node has taken since. */
    public void giveBack(Name name, Instant until, Instant now) {
        em.createQuery("update DutyRound r set r.heldUntil = :now where r.name = :name and r.heldUntil = :until").setParameter("now", now)
                .setParameter("name", name).setParameter("until", until).executeUpdate();
    }

    /** Up to when everything has been looked at. */
    public Instant reached(Name name) {
        return em.createQuery("select r.reachedAt from DutyRound r where r.name = :name", Instant.class).setParameter("name", name).getSingleResult();
    }

    public void reach(Name name, Instant moment) {
        em.createQuery("update DutyRound r set r.reachedAt = :moment where r.name = :name").setParameter("moment", moment)
                .setParameter("name", name).executeUpdate();
    }
}
