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
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.plumbline.account.entity.Company;
import org.plumbline.account.entity.Person;
import org.plumbline.account.entity.SessionEnded;
import org.plumbline.account.entity.SignInSession;
import org.plumbline.account.entity.SignInSession.End;
import org.plumbline.account.entity.SignInSession.Origin;
import org.plumbline.account.entity.SignedIn;
import org.plumbline.account.entity.StaffMember;
import org.plumbline.shared.Actor;
import org.plumbline.shared.Secrets;

/** Opens, finds and ends sign-in sessions. */
@ApplicationScoped
public class SignInSessions {

    @PersistenceContext(unitName = "plumbline")
    private EntityManager em;

    @Inject
    private SessionLimits limits;

    @Inject
    private Event<SignedIn> signedIn;

    @Inject
    private Event<SessionEnded> ended;

    /**
     * A session just opened.
     *
     * @param token what the browser keeps in its cookie; the database has only its hash
     */
    public record Opened(SignInSession session, String token) {
    }

    /** Opens a session and tells of it. */
    public Opened open(Person person, SignInSession.Means means, String userAgent) {
        return open(person, means, userAgent, Secrets.token());
    }

    /** Opens a session under a given token. @param token of 256 bits, made for this one session */
    public Opened open(Person person, SignInSession.Means means, String userAgent, String token) {
        Actor.Kind kind = person instanceof StaffMember ? Actor.Kind.STAFF : Actor.Kind.CLIENT;
        Origin origin = new Origin(kind, person, means, DeviceNames.of(userAgent));
        SignInSession session = new SignInSession(origin, Secrets.hash(token), limits.of(person), Instant.now());
        em.persist(session);
        signedIn.fire(new SignedIn(actorOf(session, person), session.companyId(), session.getId(), means, session.getDeviceName()));
        return new Opened(session, token);
    }

    /** A session with the person who holds it, their company and how it looks. */
    public record Held(SignInSession session, Person person, Company company, Look look) {
    }

    /** What a page needs to look like its company's. @param version of the profile, 0 where there is none; @param logoId 0 for none */
    public record Look(long version, long logoId) {
    }

    /** The live session of a cookie's token, unless its person is disabled. One read: every request of a signed-in person makes it. */
    public Optional<Held> held(String token) {
        return held("s.tokenHash = :hash", "hash", Secrets.hash(token)).findFirst();
    }

    /** Those of these sessions that are live, with their people. One read. */
    public List<Held> held(Collection<Long> ids) {
        return held("s.id in :ids", "ids", ids).toList();
    }

    private Stream<Held> held(String condition, String name, Object value) {
        Instant now = Instant.now();
        return em.createQuery("select s, m, c, k, p.version, p.logoPictureId from SignInSession s join Company k on k.id = s.companyId "
                + "left join CompanyProfile p on p.companyId = s.companyId "
                + "left join StaffMember m on m.id = s.personId and s.personKind = :staff "
                + "left join Client c on c.id = s.personId and s.personKind = :client where " + condition, Object[].class)
                .setParameter("staff", Actor.Kind.STAFF).setParameter("client", Actor.Kind.CLIENT)
                .setParameter(name, value).getResultStream()
                .map(row -> new Held((SignInSession) row[0], (Person) (row[1] == null ? row[2] : row[1]), (Company) row[3],
                        new Look(orZero(row[4]), orZero(row[5]))))
                .filter(held -> held.session().isLive(now) && held.person().isActive());
    }

    private static long orZero(Object number) {
        return number == null ? 0 : (Long) number;
    }

    /** Whose session a cookie's token was or is, also when it is over. */
    public Optional<Actor.Kind> kindOf(String token) {
        return em.createQuery("select s.personKind from SignInSession s where s.tokenHash = :hash", Actor.Kind.class)
                .setParameter("hash", Secrets.hash(token)).getResultStream().findFirst();
    }

    /** Notes that the session was used, without a version: two requests at once must not fail each other. */
    public void touch(long sessionId, Instant now) {
        em.createQuery("update SignInSession s set s.lastSeenAt = :now where s.id = :id and s.lastSeenAt < :now")
                .setParameter("now", now).setParameter("id", sessionId).executeUpdate();
    }

    /** The same for many sessions, of which only those are written that were last seen before {@code stale}. */
    public void touch(Collection<Long> sessionIds, Instant now, Instant stale) {
        if (!sessionIds.isEmpty()) {
            em.createQuery("update SignInSession s set s.lastSeenAt = :now where s.id in :ids and s.lastSeenAt < :stale")
                    .setParameter("now", now).setParameter("ids", sessionIds).setParameter("stale", stale).executeUpdate();
        }
    }

    /** The live sessions of a person, last used first. */
    public List<SignInSession> liveOf(Actor.Kind kind, long personId) {
        Instant now = Instant.now();
        return em.createQuery("select s from SignInSession s where s.personKind = :kind and s.personId = :person "
                + "and s.endedAt is null and s.expiresAt > :now order by s.lastSeenAt desc", SignInSession.class)
                .setParameter("kind", kind).setParameter("person", personId).setParameter("now", now)
                .getResultStream().filter(session -> session.isLive(now)).toList();
    }

    /** When some people were last seen, by their id; those never seen are missing. */
    public Map<Long, Instant> lastSeen(Actor.Kind kind, Collection<Long> personIds) {
        return personIds.isEmpty() ? Map.of() : em.createQuery("select s.personId, max(s.lastSeenAt) from SignInSession s "
                + "where s.personKind = :kind and s.personId in :people group by s.personId", Object[].class)
                .setParameter("kind", kind).setParameter("people", personIds).getResultStream()
                .collect(Collectors.toMap(row -> (Long) row[0], row -> (Instant) row[1]));
    }

    public void end(SignInSession session, End reason, Actor by) {
        session.end(reason, Instant.now());
        ended.fire(new SessionEnded(by, session.companyId(), session.getId(), reason));
    }

    /** Ends every session of a person but one. @param exceptId the session to keep, or 0 */
    public void endAll(Person person, long exceptId, End reason, Actor by) {
        Actor.Kind kind = person instanceof StaffMember ? Actor.Kind.STAFF : Actor.Kind.CLIENT;
        liveOf(kind, person.getId()).stream().filter(session -> session.getId() != exceptId)
                .forEach(session -> end(session, reason, by));
    }

    private static Actor actorOf(SignInSession session, Person person) {
        return person instanceof StaffMember staff
                ? Actor.staff(session.companyId(), staff.getId(), session.getId(), staff.getRole())
                : Actor.client(session.companyId(), person.getId(), session.getId(), Map.of());
    }
}
