package org.plumbline.account.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.plumbline.account.entity.AccessGrant;
import org.plumbline.account.entity.Client;
import org.plumbline.account.entity.ItemLinkIssued;
import org.plumbline.shared.Actor;
import org.plumbline.shared.Secrets;
import org.plumbline.shared.Setting;
import org.plumbline.shared.Settings;

/**
 * Issues and revokes links that lead a client to one item. They replace and end each other and leave those to the project alone. Who
 * issues or revokes one holds the client's row, as {@link AccessGrants} does; whoever fires events before must have taken it by
 * {@link #hold} first, because the audit trail's row comes after it.
 */
@ApplicationScoped
public class ItemLinks {

    @PersistenceContext(unitName = "plumbline")
    private EntityManager em;

    @Inject
    private Settings settings;

    @Inject
    private Event<ItemLinkIssued> issued;

    /** One thing of a project. @param target its path from the portal's root */
    public record Item(long projectId, String target) {
    }

    /** Takes the rows of some clients, in the order in which everybody takes them. */
    public void hold(Collection<Client> clients) {
        clients.stream().sorted((one, other) -> Long.compare(one.getId(), other.getId()))
                .forEach(client -> em.lock(client, LockModeType.PESSIMISTIC_WRITE));
    }

    /** Issues a link in place of earlier ones to the same item. @return its token, which is nowhere else */
    public String issue(Client client, Item item, Actor by) {
        hold(List.of(client));
        Instant now = Instant.now();
        standing(List.of(client.getId()), item).forEach(grant -> grant.replace(now));
        return issueBeside(client, item, by);
    }

    /** Issues a link and leaves earlier ones alone: what was mailed before goes on working. @return its token */
    public String issueBeside(Client client, Item item, Actor by) {
        hold(List.of(client));
        String token = Secrets.token();
        AccessGrant grant = AccessGrant.byLinkTo(item.target(), client, item.projectId(), by,
                new AccessGrant.Terms(Secrets.hash(token), Instant.now().plus(settings.duration(Setting.LINK_LIFETIME))));
        em.persist(grant);
        issued.fire(new ItemLinkIssued(by, client.companyId(), client.getId(), grant.getId(), item.projectId(), item.target()));
        return token;
    }

    /** Ends a client's links to an item. Sessions that came by them go on: they say who somebody is, not what is shared with them. */
    public void revoke(Client client, Item item) {
        hold(List.of(client));
        Instant now = Instant.now();
        em.createQuery("select g from AccessGrant g where g.clientId = :client and g.projectId = :project and g.target = :target",
                AccessGrant.class).setParameter("client", client.getId()).setParameter("project", item.projectId())
                .setParameter("target", item.target()).getResultList().forEach(grant -> grant.revoke(now));
    }

    /** The links of some clients to an item that were neither replaced nor revoked, newest first. */
    public List<AccessGrant> standing(Collection<Long> clientIds, Item item) {
        return clientIds.isEmpty() ? List.of() : em.createQuery("select g from AccessGrant g where g.projectId = :project and g.target = :target "
                + "and g.clientId in :clients and g.revokedAt is null and g.replacedAt is null order by g.id desc", AccessGrant.class)
                .setParameter("project", item.projectId()).setParameter("target", item.target()).setParameter("clients", clientIds)
                .getResultList();
    }
}
