package org.plumbline.account.boundary;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.function.Predicate;
import org.plumbline.account.control.Devices;
import org.plumbline.account.control.SignInSessions;
import org.plumbline.account.entity.Device;
import org.plumbline.account.entity.SignInSession;
import org.plumbline.account.entity.SignInSession.End;
import org.plumbline.security.Action;
import org.plumbline.security.CurrentActor;
import org.plumbline.security.Permit;
import org.plumbline.shared.Actor;
import org.plumbline.shared.NotFoundException;

/** The browsers one has proven oneself in, and the end of that. */
@Stateless
public class DeviceService {

    @Inject
    private Devices devices;

    @Inject
    private SignInSessions sessions;

    @Inject
    private CurrentActor current;

    /** One known browser as its person sees it. @param current whether the request comes from it */
    public record DeviceRow(long id, String name, Instant trustedAt, Instant lastSeenAt, boolean signedIn, boolean current) {
    }

    /** The caller's own known browsers, last used first. */
    @Permit(Action.OWN_SIGN_IN_MANAGE)
    public List<DeviceRow> mine() {
        Actor actor = current.get();
        List<SignInSession> live = sessions.liveOf(actor.kind(), actor.personId());
        return devices.liveOf(actor.kind(), actor.personId()).stream().map(device -> row(device, live, actor)).toList();
    }

    private static DeviceRow row(Device device, List<SignInSession> live, Actor actor) {
        Predicate<SignInSession> here = session -> session.runsOn(device.getId());
        return new DeviceRow(device.getId(), device.getName(), device.getTrustedAt(), device.getLastSeenAt(), live.stream().anyMatch(here),
                live.stream().filter(here).anyMatch(session -> session.getId() == actor.sessionId()));
    }

    /** Forgets one of the caller's own browsers and ends its sessions. @throws NotFoundException when it is not one of them */
    @Permit(Action.OWN_SIGN_IN_MANAGE)
    public void end(long deviceId) {
        Actor actor = current.get();
        Device device = devices.liveOf(actor.kind(), actor.personId()).stream().filter(d -> d.getId() == deviceId).findFirst()
                .orElseThrow(NotFoundException::new);
        devices.revoke(device, End.ENDED_BY_PERSON, actor);
    }
}
