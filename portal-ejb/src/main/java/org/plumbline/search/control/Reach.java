package org.plumbline.search.control;

import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;
import org.plumbline.search.entity.ItemKind;

/**
 * What somebody may find.
 *
 * @param kinds   never anything else
 * @param threads only what hangs on these; null when all of the company's are meant
 */
record Reach(long companyId, Set<ItemKind> kinds, Set<Long> threads) {

    Reach {
        kinds = Set.copyOf(kinds);
        threads = threads == null ? null : Set.copyOf(threads);
    }

    /** What of it hangs on some threads. */
    Reach within(Collection<Long> some) {
        return new Reach(companyId, kinds, some.stream().filter(id -> threads == null || threads.contains(id)).collect(Collectors.toSet()));
    }

    boolean isNothing() {
        return kinds.isEmpty() || threads != null && threads.isEmpty();
    }
}
