package org.plumbline.account.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.Optional;
import org.plumbline.account.entity.AccessCodeRefused;
import org.plumbline.account.entity.AccessGrant;
import org.plumbline.account.entity.Client;
import org.plumbline.shared.Actor;

/** Checks an access code, with the same work and the same answer whether or not anybody has the address. */
@ApplicationScoped
public class AccessCodeEntry {

    @Inject
    private AccessGrants grants;

    @Inject
    private Clients clients;

    @Inject
    private Event<AccessCodeRefused> refused;

    public Optional<AccessGrant> check(String email, String code, String network) {
        Optional<AccessGrant> grant = grants.byCode(email, code);
        if (grant.isEmpty()) {
            Optional<Client> whose = clients.everywhere(email).stream().findFirst();
            refused.fire(new AccessCodeRefused(Actor.anonymous(), whose.map(Client::companyId).orElse(0L),
                    whose.map(Client::getId).orElse(0L)));
        }
        return grant;
    }
}
