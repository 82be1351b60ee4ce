package org.plumbline.account.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.plumbline.account.entity.AccessCodeRefused;
import org.plumbline.account.entity.AccessGrant;
import org.plumbline.account.entity.Client;
import org.plumbline.shared.Actor;
import org.plumbline.shared.TooManyTriesException;

/** Checks an access code, with the same work and the same answer whether or not anybody has the address. */
@ApplicationScoped
public class AccessCodeEntry {

    @Inject
    private AccessGrants grants;

    @Inject
    private Clients clients;

    @Inject
    private EmailAddresses addresses;

    @Inject
    private SignInWaits waits;

    @Inject
    private Event<AccessCodeRefused> refused;

    /**
     * The live grant of a code.
     *
     * @param network address of the network the request came from
     * @throws TooManyTriesException while the address from this network, or the network, has to wait
     */
    public Optional<AccessGrant> check(String email, String code, String network) {
        Instant now = Instant.now();
        List<SignInWaits.Key> counted = waits.ofSignIn("access-code:" + addresses.loosely(email), Optional.empty(), network);
        Duration wait = waits.charge(counted, now);
        if (!wait.isZero()) {
            throw new TooManyTriesException(wait);
        }
        Optional<AccessGrant> grant = grants.byCode(email, code);
        if (grant.isPresent()) {
            waits.forgive(counted, now);
        } else {
            Optional<Client> whose = clients.everywhere(email).stream().findFirst();
            refused.fire(new AccessCodeRefused(Actor.anonymous(), whose.map(Client::companyId).orElse(0L),
                    whose.map(Client::getId).orElse(0L)));
        }
        return grant;
    }
}
