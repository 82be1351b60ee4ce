package org.plumbline.security;

import java.util.Set;
import org.plumbline.shared.Actor;

/**
 * The rows an actor can know of: those of one company, and for a client only those of some projects. Every repository
 * method that reads what belongs to a company takes one and puts it into its query.
 *
 * @param companyId  the company
 * @param projectIds the projects, or null when all of the company's are meant
 */
public record Scope(long companyId, Set<Long> projectIds) {

    /** Stands in for "no project" in an IN list, which must not be empty. */
    private static final Set<Long> NONE = Set.of(0L);

    public static Scope of(Actor actor) {
        return switch (actor.kind()) {
            case STAFF, SYSTEM -> new Scope(actor.companyId(), null);
            case CLIENT -> new Scope(actor.companyId(), actor.participations().isEmpty() ? NONE : actor.participations().keySet());
            case ANONYMOUS -> new Scope(0, NONE);
        };
    }

    /** Whether every project of the company is in it. */
    public boolean isWholeCompany() {
        return projectIds == null;
    }

    /** The ids for an IN list: never empty. */
    public Set<Long> projectIdsOrNone() {
        return projectIds == null ? NONE : projectIds;
    }
}
