package org.plumbline.security;

import jakarta.persistence.Query;
import java.util.Set;
import org.plumbline.shared.Actor;
import org.plumbline.shared.InList;

/**
 * The rows an actor can know of: those of one company, and for a client only those of some projects. Every repository
 * method that reads what belongs to a company takes one and puts it into its query.
 *
 * @param companyId  the company
 * @param projectIds the projects, or null when all of the company's are meant
 */
public record Scope(long companyId, Set<Long> projectIds) {

    /** Stands in for "no project" in a list of a query, which must not be empty. */
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

    /**
     * The condition on the rows of a query; {@link #fill} gives its parameters.
     *
     * @param row     variable of the row, which has a {@code companyId}
     * @param project path from it to the project's id
     */
    public String within(String row, String project) {
        String company = row + ".companyId = :company";
        return isWholeCompany() ? company : company + " and " + row + '.' + project + " in " + projects().text();
    }

    public <Q extends Query> Q fill(Q query) {
        query.setParameter("company", companyId);
        return isWholeCompany() ? query : projects().fill(query);
    }

    private InList projects() {
        return new InList("project", projectIds.isEmpty() ? NONE : projectIds);
    }
}
