package org.plumbline.account.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.plumbline.account.entity.AccessCodeRefused;
import org.plumbline.account.entity.AccessGrant;
import org.plumbline.account.entity.Client;
import org.plumbline.account.entity.WrongCodesEntered.CodeKind;
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
    private WrongCodes wrongCodes;

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

    /** The live grant of a code; a code that has none is noted, and told to the owners when it is one of many. */
    public Optional<AccessGrant> check(String email, String code) {
        Optional<AccessGrant> grant = grants.byCode(email, code);
        if (grant.isEmpty()) {
            refuse(email);
        }
        return grant;
    }

    /** Company by company in the order of their numbers: two who do this at once take their audit chains in the same order. */
    private void refuse(String email) {
        boolean enough = wrongCodes.isEnough(email);
        List<Client> whose = clients.everywhere(email).stream().sorted(Comparator.comparing(Client::companyId)).toList();
        if (whose.isEmpty()) {
            refused.fire(new AccessCodeRefused(Actor.anonymous(), 0, 0));
        }
        for (Client client : whose) {
            refused.fire(new AccessCodeRefused(Actor.anonymous(), client.companyId(), client.getId()));
            if (enough && client.isActive() && grants.hasCode(client)) {
                wrongCodes.tell(client, CodeKind.ACCESS_CODE, Actor.anonymous());
            }
        }
    }
}
