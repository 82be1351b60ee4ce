package org.plumbline.account.control;

import java.util.Collection;
import java.util.Map;
import org.plumbline.shared.ParticipantRole;

/** Port: which projects a client takes part in, and as what. The project flat, which ranks above this one, implements it. */
public interface Participations {

    /** Project id to role, only of participations that hold now and whose access nobody has taken back. */
    Map<Long, ParticipantRole> of(long companyId, long clientId);

    /** The same for many clients at once, by the client's id; one read. */
    Map<Long, Map<Long, ParticipantRole>> ofAll(Collection<Long> clientIds);
}
