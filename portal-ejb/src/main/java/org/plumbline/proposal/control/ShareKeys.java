package org.plumbline.proposal.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.plumbline.account.control.AccessGrants;
import org.plumbline.account.control.ItemLinks;
import org.plumbline.account.entity.Client;
import org.plumbline.proposal.entity.Proposal;
import org.plumbline.proposal.entity.Share;
import org.plumbline.shared.Actor;
import org.plumbline.shared.NotFoundException;

/** What opens a shared proposal, and how it is taken back. */
@ApplicationScoped
public class ShareKeys {

    @PersistenceContext(unitName = "plumbline")
    private EntityManager em;

    @Inject
    private Shares shares;

    @Inject
    private ItemLinks links;

    @Inject
    private AccessGrants grants;

    /** @throws NotFoundException when it was never shared with them */
    public void demandShared(Proposal proposal, long clientId) {
        shares.of(proposal, clientId).orElseThrow(NotFoundException::new);
    }

    /** Takes the proposal from some people, with their links to it. @return the shares that were live until now */
    public List<Share> revoke(Proposal proposal, Collection<Long> clientIds, Instant now) {
        List<Share> live = shares.of(proposal).stream().filter(share -> clientIds.contains(share.getClientId()) && share.isLive()).toList();
        List<Client> clients = live.stream().map(share -> em.find(Client.class, share.getClientId())).toList();
        links.hold(clients);
        clients.forEach(client -> links.revoke(client, ClientLetters.item(proposal)));
        live.forEach(share -> share.revoke(now));
        return live;
    }

    /** Path of a link, from the portal's root, beside those that were mailed. */
    public String link(Proposal proposal, Client client, Actor by) {
        return "/l/" + links.issueBeside(client, ClientLetters.item(proposal), by);
    }

    /** An access code to the project, in place of an earlier one. */
    public String code(Proposal proposal, Client client, Actor by) {
        return grants.issueCode(client, proposal.projectId(), by);
    }
}
