package org.plumbline.web.search;

import jakarta.enterprise.context.ApplicationScoped;
import org.plumbline.shared.Actor;
import org.plumbline.shared.TooManyTriesException;
import org.plumbline.web.shared.Allowances;

/** How often a person may search: a search costs a hundred times what a page does, and nobody reads a page of findings in a second. */
@ApplicationScoped
public class SearchPace {

    private static final int AT_ONCE = 20;
    private static final double A_SECOND = 0.5;

    private final Allowances searches = new Allowances(AT_ONCE, A_SECOND);

    /** @throws TooManyTriesException when somebody has searched too often of late */
    void search(Actor reader) {
        searches.demand(reader);
    }
}
