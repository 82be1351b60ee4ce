package org.plumbline.account.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import org.plumbline.account.entity.PeopleRegister;

/** Makes those who add people to a company take turns. */
@ApplicationScoped
public class PeopleRegisters {

    @PersistenceContext(unitName = "plumbline")
    private EntityManager em;

    /** From here until the transaction ends nobody else adds a person: who is looked for and not found is not there. */
    public void hold(long companyId) {
        em.createQuery("select r from PeopleRegister r where r.companyId = :company", PeopleRegister.class).setParameter("company", companyId)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE).getResultList();
    }
}
