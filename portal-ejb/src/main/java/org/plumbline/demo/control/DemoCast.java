package org.plumbline.demo.control;

import static org.plumbline.shared.ParticipantRole.ARCHITECT;
import static org.plumbline.shared.ParticipantRole.CLIENT;
import static org.plumbline.shared.ParticipantRole.CO_OWNER;
import static org.plumbline.shared.ParticipantRole.LENDER;

import java.util.List;
import org.plumbline.shared.ParticipantRole;
import org.plumbline.shared.StaffRole;

/** The people and projects of the demo. Addresses are under example.com, which nobody owns. */
public final class DemoCast {

    /** The company. */
    public static final String COMPANY = "Alder & Finch Remodeling";
    public static final String TIME_ZONE = "America/Chicago";
    public static final String CURRENCY = "USD";

    /** The owner comes first: the others are enrolled by the portal once the company stands. */
    public static final List<Colleague> STAFF = List.of(
            new Colleague("Ruth Alder", "ruth@alderfinch.example.com", StaffRole.OWNER),
            new Colleague("Marcus Finch", "marcus@alderfinch.example.com", StaffRole.MANAGER),
            new Colleague("Priya Raman", "priya@alderfinch.example.com", StaffRole.ESTIMATOR),
            new Colleague("Tom Okafor", "tom@alderfinch.example.com", StaffRole.BOOKKEEPER),
            new Colleague("Luis Ortega", "luis@alderfinch.example.com", StaffRole.FIELD));

    public static final List<Job> JOBS = List.of(
            new Job("Kitchen remodel, 14 Larkspur Lane", List.of(
                    new Guest("Dana Whitfield", "dana.whitfield@example.com", "en", CLIENT),
                    new Guest("Sam Whitfield", "sam.whitfield@example.com", "en", CO_OWNER),
                    new Guest("Ines Caballero", "ines@caballero-architects.example.com", "es", ARCHITECT),
                    new Guest("Harold Nakamura", "h.nakamura@prairiebank.example.com", "en", LENDER))),
            new Job("Two-storey addition, 302 Hawthorne Avenue", List.of(
                    new Guest("Elena Morales", "elena.morales@example.com", "es", CLIENT),
                    new Guest("Javier Morales", "javier.morales@example.com", "es", CO_OWNER),
                    new Guest("Ines Caballero", "ines@caballero-architects.example.com", "es", ARCHITECT),
                    new Guest("Grace Lindqvist", "grace.lindqvist@lakecredit.example.com", "en", LENDER))));

    private DemoCast() {
    }

    /** Somebody of the company. */
    public record Colleague(String name, String email, StaffRole role) {
    }

    /** Somebody outside it, with the language they read. */
    public record Guest(String name, String email, String language, ParticipantRole role) {
    }

    /** A project and who takes part. */
    public record Job(String name, List<Guest> guests) {
    }
}
