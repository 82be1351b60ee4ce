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
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.plumbline.account.entity.AccessCodeIssued;
import org.plumbline.account.entity.AccessGrant;
import org.plumbline.account.entity.AccessLinkIssued;
import org.plumbline.account.entity.AccessLinkIssued.Occasion;
import org.plumbline.account.entity.Client;
import org.plumbline.account.entity.Company;
import org.plumbline.account.entity.Letter;
import org.plumbline.shared.Actor;
import org.plumbline.shared.Secrets;
import org.plumbline.shared.Setting;
import org.plumbline.shared.Settings;

/**
 * Issues and finds clients' links and access codes. Whoever issues, revokes or redeems one holds the client's row, and holds it
 * first: two members of staff at once leave one live link and one live code, and a redemption comes wholly before or after them.
 */
@ApplicationScoped
public class AccessGrants {

    @PersistenceContext(unitName = "plumbline")
    private EntityManager em;

    @Inject
    private Settings settings;

    @Inject
    private AccessCodes codes;

    @Inject
    private EmailAddresses addresses;

    @Inject
    private Event<AccessLinkIssued> linkIssued;

    @Inject
    private Event<AccessCodeIssued> codeIssued;

    /**
     * Issues a link and tells of it, which has it mailed. Staff's link replaces earlier ones; one the client asked for leaves them
     * alone, so that a stranger who asks in the client's name cannot make the client's own link stop working.
     */
    public AccessGrant issueLink(Client client, long projectId, Occasion occasion, Actor by) {
        takeTurn(client);
        if (occasion != Occasion.ASKED_FOR) {
            replace(client, projectId, true);
        }
        String token = Secrets.token();
        AccessGrant grant = AccessGrant.byLink(client, projectId, by, Secrets.hash(token), expiry());
        em.persist(grant);
        Letter letter = Letter.to(client, em.find(Company.class, client.companyId()));
        linkIssued.fire(new AccessLinkIssued(by, client.companyId(), client.getId(), grant.getId(), projectId, occasion, letter, token));
        return grant;
    }

    /** Issues another link for the project of the client's newest standing one, for a client who asked; none when there is none. */
    public void issueAnew(Client client, Actor by) {
        takeTurn(client);
        newest(client.getId()).ifPresent(last -> issueLink(client, last.projectId(), Occasion.ASKED_FOR, by));
    }

    /** Issues an access code in place of earlier ones. @return the code, which is nowhere else */
    public String issueCode(Client client, long projectId, Actor by) {
        takeTurn(client);
        replace(client, projectId, false);
        String code = codes.make();
        AccessGrant grant = AccessGrant.byCode(client, projectId, by, codes.hash(client.getEmail(), code), expiry());
        em.persist(grant);
        codeIssued.fire(new AccessCodeIssued(by, client.companyId(), client.getId(), grant.getId(), projectId));
        return code;
    }

    /** The live link of a token. */
    public Optional<AccessGrant> byLink(String token) {
        return em.createQuery("select g from AccessGrant g where g.tokenHash = :hash", AccessGrant.class)
                .setParameter("hash", Secrets.hash(token)).getResultStream().findFirst().filter(grant -> grant.isLive(Instant.now()));
    }

    /** The live access code of an address. Takes as long whether or not anybody has the address. */
    public Optional<AccessGrant> byCode(String email, String typed) {
        List<String> hashes = codes.hashes(email, typed);
        Instant now = Instant.now();
        return em.createQuery("select g from AccessGrant g, Client c where c.id = g.clientId and c.emailIndex in :indexes "
                + "and g.codeHash is not null and g.revokedAt is null and g.replacedAt is null", AccessGrant.class)
                .setParameter("indexes", addresses.indexes(email)).getResultList().stream().filter(grant -> grant.isLive(now))
                .filter(grant -> hashes.stream().anyMatch(hash -> Secrets.same(hash, grant.getCodeHash()))).findFirst();
    }

    /** Whether a client has an access code that works. */
    boolean hasCode(Client client) {
        Instant now = Instant.now();
        return em.createQuery("select g from AccessGrant g where g.clientId = :client and g.codeHash is not null and g.revokedAt is null "
                + "and g.replacedAt is null", AccessGrant.class).setParameter("client", client.getId()).getResultStream().anyMatch(grant -> grant.isLive(now));
    }

    /** The same grant with the rows of its client and its own locked, while it is still live: one redemption at a time. */
    public Optional<AccessGrant> lock(AccessGrant found) {
        takeTurn(em.find(Client.class, found.personId()));
        AccessGrant grant = em.find(AccessGrant.class, found.getId(), LockModeType.PESSIMISTIC_WRITE);
        return Optional.of(grant).filter(g -> g.isLive(Instant.now()));
    }

    /** Every grant of a client for a project. */
    private List<AccessGrant> of(long clientId, long projectId) {
        return em.createQuery("select g from AccessGrant g where g.clientId = :client and g.projectId = :project "
                + "order by g.id", AccessGrant.class).setParameter("client", clientId).setParameter("project", projectId)
                .getResultList();
    }

    /** The grants of some clients for a project itself, not for an item of it, that were neither replaced nor revoked, newest first. */
    public List<AccessGrant> standing(long projectId, Collection<Long> clientIds) {
        return clientIds.isEmpty() ? List.of() : em.createQuery("select g from AccessGrant g where g.projectId = :project "
                + "and g.clientId in :clients and g.target = '' and g.revokedAt is null and g.replacedAt is null order by g.id desc", AccessGrant.class)
                .setParameter("project", projectId).setParameter("clients", clientIds).getResultList();
    }

    /** The newest grant of a client, for any project, that was neither replaced nor revoked; it may have expired. */
    private Optional<AccessGrant> newest(long clientId) {
        return em.createQuery("select g from AccessGrant g where g.clientId = :client and g.revokedAt is null "
                + "and g.replacedAt is null order by g.id desc", AccessGrant.class).setParameter("client", clientId)
                .setMaxResults(1).getResultStream().findFirst();
    }

    /** Revokes every grant of a client for a project. @return the ids of all there ever were: sessions that came by them must end */
    Set<Long> revoke(Client client, long projectId) {
        takeTurn(client);
        Instant now = Instant.now();
        List<AccessGrant> all = of(client.getId(), projectId);
        all.forEach(grant -> grant.revoke(now));
        return all.stream().map(AccessGrant::getId).collect(Collectors.toSet());
    }

    private void takeTurn(Client client) {
        em.lock(client, LockModeType.PESSIMISTIC_WRITE);
    }

    private void replace(Client client, long projectId, boolean links) {
        Instant now = Instant.now();
        of(client.getId(), projectId).stream().filter(grant -> grant.isLink() == links && grant.getTarget().isEmpty())
                .forEach(grant -> grant.replace(now));
    }

    private Instant expiry() {
        return Instant.now().plus(settings.duration(Setting.LINK_LIFETIME));
    }
}
