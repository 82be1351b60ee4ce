package org.plumbline.account.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.List;
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
    private EmailAddresses addresses;

    @Inject
    private Devices devices;

    @Inject
    private SignInWaits waits;

    @Inject
    private Event<AccessCodeRefused> refused;

    /**
     * What a try counts for: a browser its client has proven themselves in does not wait for what strangers tried.
     *
     * @param deviceToken value of the browser's device cookie, or empty
     * @param network     address of the network it comes from
     */
    public List<SignInWaits.Key> counted(String email, String deviceToken, String network) {
        return waits.ofSignIn("access-code:" + addresses.loosely(email), devices.knownAt(email, deviceToken), network);
    }

    /** The live grant of a code; a code that has none is noted. */
    public Optional<AccessGrant> check(String email, String code) {
        Optional<AccessGrant> grant = grants.byCode(email, code);
        if (grant.isEmpty()) {
            Optional<Client> whose = clients.everywhere(email).stream().findFirst();
            refused.fire(new AccessCodeRefused(Actor.anonymous(), whose.map(Client::companyId).orElse(0L),
                    whose.map(Client::getId).orElse(0L)));
        }
        return grant;
    }
}
