package org.plumbline.security;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.plumbline.shared.Actor;
import org.plumbline.shared.Owned;
import org.plumbline.shared.ParticipantRole;
import org.plumbline.shared.StaffRole;

/** Whether an actor may do something to a thing of the actor's own company; other companies' things never get here. */
@FunctionalInterface
interface Rule {

    boolean allows(Actor actor, Owned owned);

    default Rule or(Rule other) {
        return (actor, owned) -> allows(actor, owned) || other.allows(actor, owned);
    }

    /** Staff in one of these roles. */
    static Rule staff(StaffRole... roles) {
        Set<StaffRole> allowed = EnumSet.copyOf(List.of(roles));
        return (actor, owned) -> actor.isStaff() && allowed.contains(actor.staffRole());
    }

    /** Clients who take part in the thing's project in one of these roles. */
    static Rule participant(ParticipantRole... roles) {
        Set<ParticipantRole> allowed = EnumSet.copyOf(List.of(roles));
        return (actor, owned) -> actor.isClient() && owned.projectId() != 0
                && actor.participations().containsKey(owned.projectId())
                && allowed.contains(actor.participations().get(owned.projectId()));
    }

    /** Clients who take part in any project of the company. */
    static Rule anyParticipant() {
        return (actor, owned) -> actor.isClient() && !actor.participations().isEmpty();
    }

    /** The person whose own it is. */
    static Rule self() {
        return (actor, owned) -> actor.isSignedIn() && actor.personId() != 0 && actor.personId() == owned.personId();
    }

    /** The member of staff whose own it is. */
    static Rule selfAsStaff() {
        return (actor, owned) -> actor.isStaff() && self().allows(actor, owned);
    }
}
