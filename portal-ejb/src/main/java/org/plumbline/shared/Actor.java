package org.plumbline.shared;

import java.util.Locale;
import java.util.Map;

/**
 * Who acts: nobody yet, a member of a company's staff, a client (any person outside the company), or the system itself on
 * a company's behalf.
 *
 * @param kind           what sort of actor this is
 * @param companyId      the company acted in; 0 for an anonymous actor and for the installation itself
 * @param personId       the staff member's or client's id; 0 when there is no person
 * @param sessionId      the sign-in session; 0 when there is none
 * @param staffRole      the role in the company, only for staff
 * @param participations project id to role, only for clients
 */
public record Actor(Kind kind, long companyId, long personId, long sessionId, StaffRole staffRole,
                    Map<Long, ParticipantRole> participations) {

    /** The sorts of actor. */
    public enum Kind {
        ANONYMOUS, STAFF, CLIENT, SYSTEM
    }

    private static final Actor ANONYMOUS = new Actor(Kind.ANONYMOUS, 0, 0, 0, null, Map.of());

    public Actor {
        participations = Map.copyOf(participations);
    }

    public static Actor anonymous() {
        return ANONYMOUS;
    }

    /** The portal itself, on behalf of a company; company 0 is the installation. */
    public static Actor system(long companyId) {
        return new Actor(Kind.SYSTEM, companyId, 0, 0, null, Map.of());
    }

    public static Actor staff(long companyId, long staffId, long sessionId, StaffRole role) {
        return new Actor(Kind.STAFF, companyId, staffId, sessionId, role, Map.of());
    }

    /**
     * A member of staff who must set up a second step before anything else: has no role, hence no permission but those over
     * the own sign-in.
     */
    public static Actor restrictedStaff(long companyId, long staffId, long sessionId) {
        return new Actor(Kind.STAFF, companyId, staffId, sessionId, null, Map.of());
    }

    public static Actor client(long companyId, long clientId, long sessionId, Map<Long, ParticipantRole> participations) {
        return new Actor(Kind.CLIENT, companyId, clientId, sessionId, null, participations);
    }

    public boolean isStaff() {
        return kind == Kind.STAFF;
    }

    public boolean isClient() {
        return kind == Kind.CLIENT;
    }

    public boolean isSignedIn() {
        return isStaff() || isClient();
    }

    /** Kind and id, as audit rows and log lines name an actor: {@code staff:42}. */
    public String reference() {
        return kind.name().toLowerCase(Locale.ROOT) + (personId == 0 ? "" : ":" + personId);
    }
}
