package org.plumbline.account.boundary;

import jakarta.ejb.EJBException;
import jakarta.ejb.SessionContext;
import jakarta.annotation.Resource;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.plumbline.account.control.SignInWaits;
import org.plumbline.account.control.SignInWaits.Key;
import org.plumbline.security.Public;
import org.plumbline.shared.TooManyTriesException;

/**
 * Counts tries in transactions of their own: a count must hold even when the use case around it is rolled back, and must not be
 * locked while a password is hashed.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class SignInTries {

    private static final String BY_SERVICES = "services count with it before they know who asks; no page reaches it";

    @Inject
    private SignInWaits waits;

    @Resource
    private SessionContext context;

    /** Counts a try. @throws TooManyTriesException when a wait is on */
    @Public(BY_SERVICES)
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public void demandTurn(List<Key> counted) {
        Duration wait = chargeTwice(counted);
        if (!wait.isZero()) {
            throw new TooManyTriesException(wait);
        }
    }

    @Public(BY_SERVICES)
    public Duration charge(List<Key> counted) {
        return waits.charge(counted, Instant.now());
    }

    @Public(BY_SERVICES)
    public void forgive(List<Key> counted) {
        waits.forgive(counted, Instant.now());
    }

    /** Two first tries at once may both want to make the row; the second time it is there. */
    private Duration chargeTwice(List<Key> counted) {
        SignInTries self = context.getBusinessObject(SignInTries.class);
        try {
            return self.charge(counted);
        } catch (EJBException e) {
            return self.charge(counted);
        }
    }
}
