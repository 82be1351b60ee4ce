package org.plumbline.account.boundary;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.plumbline.account.control.Devices;
import org.plumbline.account.control.SessionActors;
import org.plumbline.account.control.SignInSessions;
import org.plumbline.account.control.SignInSessions.Held;
import org.plumbline.account.entity.Person;
import org.plumbline.account.entity.SignInSession;
import org.plumbline.account.entity.SignInSession.End;
import org.plumbline.security.Action;
import org.plumbline.security.CurrentActor;
import org.plumbline.security.Permit;
import org.plumbline.security.Public;
import org.plumbline.shared.Actor;
import org.plumbline.shared.NotFoundException;

/** Who is signed in, from where, and the end of it. */
@Stateless
public class SessionService {

    /** How stale "last seen" may be: saves a write on most requests. */
    private static final Duration TOUCH_AFTER = Duration.ofMinutes(1);

    @Inject
    private SignInSessions sessions;

    @Inject
    private Devices devices;

    @Inject
    private SessionActors actors;

    @Inject
    private CurrentActor current;

    /**
     * Who a request's cookie stands for.
     *
     * @param restricted whether a second step must be set up before anything else opens: the actor has no role then
     */
    public record SignedInUser(Actor actor, String name, String language, OwnCompany company, boolean restricted) {
    }

    /**
     * The company of whoever is signed in, as each of their pages shows it: read with the session, as a query of its own cost a page six
     * hundredths of its time.
     *
     * @param zone    times that belong to no project are shown in it
     * @param version of its profile, which changes with every edit; 0 when nobody has filled it in
     * @param logoId  the picture, or 0
     */
    public record OwnCompany(String name, ZoneId zone, long version, long logoId) {
    }

    /** One session as its person sees it. */
    public record SessionRow(long id, String device, String means, Instant signedInAt, Instant lastSeenAt, Instant expiresAt,
                             boolean current) {
    }

    /** The user of a session cookie, or nothing when the session is unknown, over, or its person disabled. */
    @Public("it is how a request proves who it comes from")
    public Optional<SignedInUser> authenticate(String token) {
        return sessions.held(token).map(this::userOf);
    }

    /** Whose cookie this is or was, of a session or a device, to lead them to the door that is theirs; opens nothing. */
    @Public("whoever is signed out has to find the way in")
    public Optional<Actor.Kind> whoseCookie(String token) {
        return sessions.kindOf(token).or(() -> devices.kindOf(token));
    }

    private SignedInUser userOf(Held held) {
        SignInSession session = held.session();
        Instant now = Instant.now();
        if (session.getLastSeenAt().plus(TOUCH_AFTER).isBefore(now)) {
            sessions.touch(session.getId(), now);
        }
        Person person = held.person();
        OwnCompany company = new OwnCompany(held.company().getName(), held.company().getTimeZone(), held.look().version(), held.look().logoId());
        return new SignedInUser(actors.of(held), person.getName(), person.getLanguage(), company, session.isRestricted());
    }

    /** The caller's own live sessions, last used first. */
    @Permit(Action.OWN_SIGN_IN_MANAGE)
    public List<SessionRow> mine() {
        Actor actor = current.get();
        return sessions.liveOf(actor.kind(), actor.personId()).stream()
                .map(s -> new SessionRow(s.getId(), s.getDeviceName(), s.getMeans().name(), s.getCreatedAt(), s.getLastSeenAt(),
                        s.getExpiresAt(), s.getId() == actor.sessionId()))
                .toList();
    }

    /** Ends one of the caller's own sessions. @throws NotFoundException when it is not one of them */
    @Permit(Action.OWN_SIGN_IN_MANAGE)
    public void end(long sessionId) {
        Actor actor = current.get();
        SignInSession session = sessions.liveOf(actor.kind(), actor.personId()).stream()
                .filter(s -> s.getId() == sessionId).findFirst().orElseThrow(NotFoundException::new);
        sessions.end(session, sessionId == actor.sessionId() ? End.SIGNED_OUT : End.ENDED_BY_PERSON, actor);
    }

    /** Ends all of the caller's sessions but the one that asks. */
    @Permit(Action.OWN_SIGN_IN_MANAGE)
    public void endOthers() {
        Actor actor = current.get();
        sessions.liveOf(actor.kind(), actor.personId()).stream().filter(s -> s.getId() != actor.sessionId())
                .forEach(s -> sessions.end(s, End.ENDED_BY_PERSON, actor));
    }
}
