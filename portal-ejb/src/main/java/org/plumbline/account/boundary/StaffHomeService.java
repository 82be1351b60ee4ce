package org.plumbline.account.boundary;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import org.plumbline.account.control.OwnAccount;
import org.plumbline.account.control.StaffRepository;
import org.plumbline.account.entity.PersonStatus;
import org.plumbline.outbox.entity.OutboxStatus;
import org.plumbline.security.AccessPolicy;
import org.plumbline.security.Action;
import org.plumbline.security.CurrentActor;
import org.plumbline.security.Permit;
import org.plumbline.security.Scope;

/** What a member of staff finds first. */
@Stateless
public class StaffHomeService {

    @PersistenceContext(unitName = "plumbline")
    private EntityManager em;

    @Inject
    private StaffRepository repository;

    @Inject
    private OwnAccount own;

    @Inject
    private AccessPolicy policy;

    @Inject
    private CurrentActor current;

    /**
     * What waits for somebody.
     *
     * @param invited      people who have not followed their invitation; 0 for whoever cannot invite
     * @param undelivered  messages that were given up; 0 for whoever cannot send them again
     * @param noSecondStep whether the account has no second step
     */
    public record Needs(long invited, long undelivered, boolean noSecondStep) {

        public boolean isNone() {
            return invited == 0 && undelivered == 0 && !noSecondStep;
        }
    }

    @Permit(Action.COMPANY_VIEW)
    public Needs needs() {
        Scope scope = Scope.of(current.get());
        return new Needs(mayAttempt(Action.STAFF_INVITE) ? repository.count(scope, PersonStatus.INVITED) : 0,
                mayAttempt(Action.OUTBOX_RETRY) ? undelivered(scope) : 0, !own.staff().hasSecondStep());
    }

    private boolean mayAttempt(Action action) {
        return policy.mayAttempt(action, current.get());
    }

    private long undelivered(Scope scope) {
        return em.createQuery("select count(m) from OutboxMessage m where m.companyId = :company and m.status = :dead", Long.class)
                .setParameter("company", scope.companyId()).setParameter("dead", OutboxStatus.DEAD).getSingleResult();
    }
}
