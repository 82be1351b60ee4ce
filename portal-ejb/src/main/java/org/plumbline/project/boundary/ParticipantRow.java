package org.plumbline.project.boundary;

import java.time.Instant;
import java.util.List;
import org.plumbline.shared.ParticipantRole;

/**
 * Somebody who takes part in a project, as staff see them.
 *
 * @param email    null for staff who may not see how to reach clients
 * @param revoked  when access was taken back; null while the project is open to them
 * @param lastSeen null for somebody who has not come yet
 */
public record ParticipantRow(long id, String name, String email, String phone, ParticipantRole role, Instant revoked,
                             Access link, Access code, Instant lastSeen, List<Device> devices) {

    public ParticipantRow {
        devices = List.copyOf(devices);
    }

    /** Whether a link or code opens anything. */
    public enum State {
        NONE, LIVE, EXPIRED
    }

    /** A link or an access code. @param until when it expires or expired; null when there is none */
    public record Access(State state, Instant until) {
    }

    /** A browser the person has proven themselves in. */
    public record Device(long id, String name, Instant lastSeen) {
    }
}
