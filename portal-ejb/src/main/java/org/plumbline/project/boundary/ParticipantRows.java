package org.plumbline.project.boundary;

import java.time.Instant;
import java.util.List;
import org.plumbline.account.entity.AccessGrant;
import org.plumbline.project.boundary.ParticipantRow.Access;
import org.plumbline.project.boundary.ParticipantRow.State;
import org.plumbline.project.control.ParticipantAccess.Held;
import org.plumbline.project.control.ParticipantRepository.Part;

/** Puts rows of participants together from what several queries found. */
final class ParticipantRows {

    private static final Access NONE = new Access(State.NONE, null);

    private final Held held;
    private final boolean reachable;

    /** @param reachable whether the reader may see addresses and telephone numbers */
    ParticipantRows(Held held, boolean reachable) {
        this.held = held;
        this.reachable = reachable;
    }

    ParticipantRow row(Part part) {
        long client = part.client().getId();
        List<AccessGrant> grants = held.grants().getOrDefault(client, List.of());
        List<ParticipantRow.Device> devices = held.devices().getOrDefault(client, List.of()).stream()
                .map(device -> new ParticipantRow.Device(device.getId(), device.getName(), device.getLastSeenAt())).toList();
        return new ParticipantRow(part.participant().getId(), part.client().getName(), reachable ? part.client().getEmail() : null,
                reachable ? part.client().getPhone() : null, part.participant().getRole(), part.participant().getRevokedAt(),
                newest(grants, true), newest(grants, false), held.lastSeen().get(client), devices);
    }

    /** Newest first, so the first of a kind is the one that counts. */
    private static Access newest(List<AccessGrant> grants, boolean links) {
        return grants.stream().filter(grant -> grant.isLink() == links).findFirst()
                .map(grant -> new Access(grant.isLive(Instant.now()) ? State.LIVE : State.EXPIRED, grant.getExpiresAt())).orElse(NONE);
    }
}
