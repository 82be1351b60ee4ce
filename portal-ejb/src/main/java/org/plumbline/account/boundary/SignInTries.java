package org.plumbline.account.boundary;

import jakarta.ejb.SessionContext;
import jakarta.annotation.Resource;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
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

    private static final Optional<Duration> FREE = Optional.of(Duration.ZERO);

    @Inject
    private SignInWaits waits;

    @Resource
    private SessionContext context;

    /** Counts a try. @throws TooManyTriesException when a wait is on */
    @Public(BY_SERVICES)
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public void demandTurn(List<Key> counted) {
        SignInTries self = context.getBusinessObject(SignInTries.class);
        Optional<Duration> wait = Optional.empty();
        // each of the rows may be made by another first try at the same instant, and is there the next time
        for (int tries = 0; wait.isEmpty() && tries <= counted.size(); tries++) {
            wait = self.charge(counted);
        }
        if (!wait.equals(FREE)) {
            throw new TooManyTriesException(wait.orElse(Duration.ZERO));
        }
    }

    /** @return as {@link SignInWaits#charge} */
    @Public(BY_SERVICES)
    public Optional<Duration> charge(List<Key> counted) {
        Optional<Duration> wait = waits.charge(counted, Instant.now());
        if (wait.isEmpty()) {
            context.setRollbackOnly();
        }
        return wait;
    }

    @Public(BY_SERVICES)
    public void forgive(List<Key> counted) {
        waits.forgive(counted);
    }
}
