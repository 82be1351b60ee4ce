package org.plumbline.account.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.plumbline.account.control.SignInSessions.Held;
import org.plumbline.account.entity.SignInSession;
import org.plumbline.account.entity.StaffMember;
import org.plumbline.shared.Actor;
import org.plumbline.shared.ParticipantRole;

/** Who acts by a session, with the role and the participations of this very moment. */
@ApplicationScoped
public class SessionActors {

    @Inject
    private Participations participations;

    public Actor of(Held held) {
        return held.person() instanceof StaffMember staff ? staff(held.session(), staff)
                : client(held, participations.of(held.person().companyId(), held.person().getId()));
    }

    /** By the id of the session; whatever their number, the participations are read once. */
    public Map<Long, Actor> of(Collection<Held> many) {
        List<Long> clients = many.stream().filter(held -> !(held.person() instanceof StaffMember)).map(held -> held.person().getId()).distinct().toList();
        Map<Long, Map<Long, ParticipantRole>> roles = clients.isEmpty() ? Map.of() : participations.ofAll(clients);
        return many.stream().collect(Collectors.toMap(held -> held.session().getId(), actor(roles)));
    }

    private static Function<Held, Actor> actor(Map<Long, Map<Long, ParticipantRole>> roles) {
        return held -> held.person() instanceof StaffMember staff ? staff(held.session(), staff)
                : client(held, roles.getOrDefault(held.person().getId(), Map.of()));
    }

    private static Actor staff(SignInSession session, StaffMember staff) {
        return session.isRestricted() ? Actor.restrictedStaff(staff.companyId(), staff.getId(), session.getId())
                : Actor.staff(staff.companyId(), staff.getId(), session.getId(), staff.getRole());
    }

    private static Actor client(Held held, Map<Long, ParticipantRole> roles) {
        return Actor.client(held.person().companyId(), held.person().getId(), held.session().getId(), roles);
    }
}
