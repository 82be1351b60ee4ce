package org.plumbline.account.boundary;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Map;
import org.plumbline.account.control.AccessGrants;
import org.plumbline.account.control.Clients;
import org.plumbline.account.control.EmailAddresses;
import org.plumbline.account.control.Quotas;
import org.plumbline.account.entity.Client;
import org.plumbline.outbox.control.Outbox;
import org.plumbline.security.Public;
import org.plumbline.shared.Actor;
import org.plumbline.shared.KeyRing;
import org.plumbline.shared.Secrets;

/**
 * A client whose link is lost or has expired asks for another. Asking looks nobody up: it leaves a message, and what becomes of it
 * is decided later, so that neither the answer nor its time tells whether anybody has the address.
 */
@Stateless
public class FreshLinkService {

    static final String LANE = "fresh-link";
    /** Links one address can ask for in an hour. */
    static final int MOST_FOR_ADDRESS = 5;
    /** Links one network can ask for in an hour, whatever the address. */
    static final int MOST_FOR_NETWORK = 30;

    @Inject
    private EmailAddresses addresses;

    @Inject
    private Quotas quotas;

    @Inject
    private Outbox outbox;

    @Inject
    private KeyRing keys;

    @Inject
    private Clients clients;

    @Inject
    private AccessGrants grants;

    /**
     * Notes the wish.
     *
     * @param network address of the network the request came from
     * @throws org.plumbline.shared.RejectedInputException at field {@code email} when it is no address
     * @throws org.plumbline.shared.TooManyTriesException  after five wishes for the address, or thirty from the network, in an hour
     */
    @Public("whoever has lost a link is not signed in")
    public void ask(String email, String network) {
        String address = addresses.normalize(email);
        quotas.takeFromNetwork(LANE, network, MOST_FOR_NETWORK);
        quotas.take(LANE, address, MOST_FOR_ADDRESS);
        outbox.queue(0, LANE, Secrets.token(), keys.seal(address, LANE));
    }

    /** Grants the wish to whoever has the address, is not shut out, and whose access nobody has revoked. */
    @Public("the outbox acts for the portal itself; no page reaches it")
    public void grant(String sealedAddress) {
        for (Client client : clients.everywhere(keys.open(sealedAddress, LANE))) {
            if (client.isActive()) {
                Actor self = Actor.client(client.companyId(), client.getId(), 0, Map.of());
                grants.issueAnew(client, self);
            }
        }
    }
}
