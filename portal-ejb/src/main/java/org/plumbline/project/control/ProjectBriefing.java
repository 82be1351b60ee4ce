package org.plumbline.project.control;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.plumbline.security.Scope;
import org.plumbline.shared.Actor;
import org.plumbline.shared.Money;

/**
 * What a feature has to say on the first pages: of a project, and of everybody who is signed in. A feature takes part by implementing
 * this as an {@code @ApplicationScoped} bean; the project flat finds it and need not know of it.
 *
 * <p>An implementation tells an actor only what that actor may see, reads at most as many rows as it is asked for, and asks the
 * database a fixed number of times whatever the number of projects.
 */
public interface ProjectBriefing {

    /** Where an item stands. */
    enum Kind {
        /** Somebody must do something. */
        NEED,
        /** Something has happened. */
        NEWS,
        /** Something is going to happen. */
        DATE
    }

    /**
     * One line.
     *
     * @param projectId the project it is of
     * @param key       of its text, in the texts of the feature
     * @param arguments for the text's placeholders: text, numbers, {@link Money}, {@link Instant} or dates, shown in the reader's manner
     * @param path      where it leads, from the portal's root: {@code /proposal/view.xhtml?id=7}
     * @param urgent    whether it stands before others
     * @param at        when it happened, or will
     */
    record Item(long projectId, String key, List<Object> arguments, String path, boolean urgent, Instant at) {

        public Item {
            Objects.requireNonNull(key, "key");
            Objects.requireNonNull(at, "at");
            arguments = List.copyOf(arguments);
        }
    }

    /** A sum worth knowing at a glance. @param key of what it is a sum of, in the texts of the feature */
    record Figure(String key, Money amount) {
    }

    /**
     * The most important lines of a kind.
     *
     * @param scope the projects asked about: all the actor can know of, or one
     * @param most  lines at most: urgent ones first, then the newest; of dates the next from now on
     */
    List<Item> items(Actor actor, Scope scope, Kind kind, int most);

    /** The sums of one project that the actor may see, in the order to show them; none unless a feature counts money. */
    default List<Figure> figures(Actor actor, long projectId) {
        return List.of();
    }
}
