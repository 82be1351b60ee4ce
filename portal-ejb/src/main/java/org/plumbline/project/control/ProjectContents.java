package org.plumbline.project.control;

import java.util.Collection;
import java.util.Set;

/**
 * What a feature keeps in projects, for who takes projects away. A feature takes part by implementing this as an {@code @ApplicationScoped}
 * bean; the project flat finds it and need not know of it.
 */
public interface ProjectContents {

    /** Where its rows stand: those of a higher storey name those of a lower one, and go first. */
    enum Storey {
        MESSAGES, PROPOSALS, NEWS
    }

    Storey storey();

    /**
     * Those of some projects that hold something of it, in a fixed number of queries.
     *
     * @param projectIds at most 500, at least one
     */
    Set<Long> filled(Collection<Long> projectIds);

    /** Keeps others from changing it in a project until the transaction ends: rows are locked in the order everybody else locks them. */
    void lock(long projectId);

    /** Deletes everything of it in a project for good. Only for a project that was made to try things out. */
    void clear(long projectId);
}
