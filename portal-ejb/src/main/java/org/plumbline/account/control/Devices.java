package org.plumbline.account.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.plumbline.account.entity.Device;
import org.plumbline.account.entity.DeviceRevoked;
import org.plumbline.account.entity.DeviceTrusted;
import org.plumbline.account.entity.Person;
import org.plumbline.account.entity.SignInSession;
import org.plumbline.account.entity.StaffMember;
import org.plumbline.shared.Actor;
import org.plumbline.shared.Secrets;

/** Remembers the browsers in which people have proven who they are, and forgets them. */
@ApplicationScoped
public class Devices {

    @PersistenceContext(unitName = "plumbline")
    private EntityManager em;

    @Inject
    private EmailAddresses addresses;

    @Inject
    private SignInSessions sessions;

    @Inject
    private Event<DeviceTrusted> trusted;

    @Inject
    private Event<DeviceRevoked> revoked;

    /** The live device of a cookie's token, when it is this person's. */
    public Optional<Device> known(Actor.Kind kind, long personId, String token) {
        return em.createQuery("select d from Device d where d.tokenHash = :hash and d.personKind = :kind and d.personId = :person",
                Device.class).setParameter("hash", Secrets.hash(token)).setParameter("kind", kind)
                .setParameter("person", personId).getResultStream().findFirst().filter(device -> device.isLive(Instant.now()));
    }

    /** The live device of a cookie's token, when it is that of a client who has this address. Takes as long for any address. */
    public Optional<Device> knownAt(String email, String token) {
        return em.createQuery("select d from Device d, Client c where d.tokenHash = :hash and d.personKind = :kind "
                + "and c.id = d.personId and c.emailIndex in :indexes", Device.class).setParameter("hash", Secrets.hash(token))
                .setParameter("kind", Actor.Kind.CLIENT).setParameter("indexes", addresses.indexes(email)).getResultStream().findFirst()
                .filter(device -> device.isLive(Instant.now()));
    }

    /** Whose device a cookie's token was or is, also when it is forgotten. */
    public Optional<Actor.Kind> kindOf(String token) {
        return em.createQuery("select d.personKind from Device d where d.tokenHash = :hash", Actor.Kind.class)
                .setParameter("hash", Secrets.hash(token)).getResultStream().findFirst();
    }

    /** Remembers the browser a person has just proven themselves in. @return the token for its cookie, which lives one year */
    public String trust(Person person, String userAgent) {
        String token = Secrets.token();
        trust(person, userAgent, token);
        return token;
    }

    /** Remembers it under a given token. @param token of 256 bits, made for this one browser */
    public Device trust(Person person, String userAgent, String token) {
        Actor.Kind kind = kindOf(person);
        Device device = new Device(kind, person, Secrets.hash(token), DeviceNames.of(userAgent), Instant.now());
        em.persist(device);
        // the session that follows names this row, and nothing else tells the provider to write it first
        em.flush();
        trusted.fire(new DeviceTrusted(actorOf(person), device.companyId(), device.getId(), device.getName()));
        return device;
    }

    /** Notes that a session runs in a known browser: forgetting the browser ends the session. */
    public void carry(Device device, SignInSession session) {
        session.runOn(device.getId());
        Instant now = Instant.now();
        // without a version: two sign-ins at once must not fail each other
        em.createQuery("update Device d set d.lastSeenAt = :now where d.id = :id and d.lastSeenAt < :now")
                .setParameter("now", now).setParameter("id", device.getId()).executeUpdate();
    }

    /** The live devices of a person, last used first. */
    public List<Device> liveOf(Actor.Kind kind, long personId) {
        return liveOf(kind, Set.of(personId));
    }

    /** The live devices of some people, last used first. */
    public List<Device> liveOf(Actor.Kind kind, Collection<Long> personIds) {
        return personIds.isEmpty() ? List.of() : em.createQuery("select d from Device d where d.personKind = :kind "
                + "and d.personId in :people and d.revokedAt is null and d.expiresAt > :now order by d.lastSeenAt desc", Device.class)
                .setParameter("kind", kind).setParameter("people", personIds).setParameter("now", Instant.now()).getResultList();
    }

    /** Forgets a browser and ends the sessions that run in it; forgetting twice does nothing more. */
    public void revoke(Device device, SignInSession.End reason, Actor by) {
        if (device.revoke(Instant.now())) {
            sessions.liveOf(device.getPersonKind(), device.personId()).stream()
                    .filter(session -> session.runsOn(device.getId())).forEach(session -> sessions.end(session, reason, by));
            revoked.fire(new DeviceRevoked(by, device.companyId(), device.getId()));
        }
    }

    private static Actor.Kind kindOf(Person person) {
        return person instanceof StaffMember ? Actor.Kind.STAFF : Actor.Kind.CLIENT;
    }

    private static Actor actorOf(Person person) {
        return person instanceof StaffMember staff ? Actor.staff(staff.companyId(), staff.getId(), 0, staff.getRole())
                : Actor.client(person.companyId(), person.getId(), 0, Map.of());
    }
}
