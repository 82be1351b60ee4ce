package org.plumbline.project.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.plumbline.account.control.AccessGrants;
import org.plumbline.account.control.AccessRevocation;
import org.plumbline.account.control.Devices;
import org.plumbline.account.control.SignInSessions;
import org.plumbline.account.entity.AccessGrant;
import org.plumbline.account.entity.AccessLinkIssued.Occasion;
import org.plumbline.account.entity.Client;
import org.plumbline.account.entity.Device;
import org.plumbline.account.entity.SignInSession.End;
import org.plumbline.shared.Actor;
import org.plumbline.shared.NotFoundException;

/** How participants of a project get in: what they hold, and its issue and end. Orders to the account flat. */
@ApplicationScoped
public class ParticipantAccess {

    /** A second invitation within a minute is a double click. */
    private static final Duration SAME_INVITATION = Duration.ofMinutes(1);

    @Inject
    private AccessGrants grants;

    @Inject
    private AccessRevocation revocation;

    @Inject
    private Devices devices;

    @Inject
    private SignInSessions sessions;

    /** What some people hold, in three queries whatever their number. */
    public record Held(Map<Long, List<AccessGrant>> grants, Map<Long, List<Device>> devices, Map<Long, Instant> lastSeen) {
    }

    public Held held(long projectId, Collection<Long> clientIds) {
        return new Held(grants.standing(projectId, clientIds).stream().collect(Collectors.groupingBy(AccessGrant::personId)),
                devices.liveOf(Actor.Kind.CLIENT, clientIds).stream().collect(Collectors.groupingBy(Device::personId)),
                sessions.lastSeen(Actor.Kind.CLIENT, clientIds));
    }

    /** Whether somebody was given a link for a project a moment ago. */
    public boolean isJustInvited(Client client, long projectId) {
        Instant since = Instant.now().minus(SAME_INVITATION);
        return grants.standing(projectId, List.of(client.getId())).stream()
                .anyMatch(grant -> grant.isLink() && grant.getCreatedAt().isAfter(since));
    }

    public void sendLink(Client client, long projectId, Occasion occasion, Actor by) {
        grants.issueLink(client, projectId, occasion, by);
    }

    /** @return the code, to be shown once */
    public String issueCode(Client client, long projectId, Actor by) {
        return grants.issueCode(client, projectId, by);
    }

    public void revoke(Client client, long projectId, Actor by) {
        revocation.revoke(client, projectId, by);
    }

    public void endSessions(Client client, Actor by) {
        sessions.endAll(client, 0, End.REVOKED, by);
    }

    /** Forgets one of a client's browsers. @throws NotFoundException when it is not one of theirs */
    public void endDevice(Client client, long deviceId, Actor by) {
        Device device = devices.liveOf(Actor.Kind.CLIENT, client.getId()).stream().filter(d -> d.getId() == deviceId).findFirst()
                .orElseThrow(NotFoundException::new);
        devices.revoke(device, End.ENDED_BY_STAFF, by);
    }
}
