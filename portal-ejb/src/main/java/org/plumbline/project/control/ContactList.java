package org.plumbline.project.control;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A list of contacts as it was read.
 *
 * @param lines  rows without a fault, in the order of the file
 * @param faults by row and column
 * @param known  addresses of clients the company has already
 */
public record ContactList(List<ContactLine> lines, List<ContactFault> faults, Set<String> known) {

    private static final Comparator<ContactFault> ORDER = Comparator.comparingInt(ContactFault::row).thenComparing(ContactFault::field);

    public ContactList {
        lines = List.copyOf(lines);
        faults = faults.stream().sorted(ORDER).toList();
        known = Set.copyOf(known);
    }

    /** The same with more faults; those that are no doubt take their row's line away. */
    ContactList with(List<ContactFault> more, Set<String> knownClients) {
        Set<Integer> wrong = more.stream().filter(fault -> !fault.doubt()).map(ContactFault::row).collect(Collectors.toSet());
        List<ContactFault> all = new ArrayList<>(faults);
        all.addAll(more);
        return new ContactList(lines.stream().filter(line -> !wrong.contains(line.row())).toList(), all, knownClients);
    }

    /**
     * The lines to import.
     *
     * @param skipped  rows to leave out
     * @param accepted rows to take in spite of a doubt
     * @return nothing when a fault of another row is left
     */
    public Optional<List<ContactLine>> settled(Set<Integer> skipped, Set<Integer> accepted) {
        return open(skipped, accepted).isEmpty() ? Optional.of(ready(skipped, accepted)) : Optional.empty();
    }

    /** The lines that wait for nothing more, whatever is left of the others. */
    public List<ContactLine> ready(Set<Integer> skipped, Set<Integer> accepted) {
        Set<Integer> open = open(skipped, accepted);
        return lines.stream().filter(line -> !skipped.contains(line.row()) && !open.contains(line.row())).toList();
    }

    private Set<Integer> open(Set<Integer> skipped, Set<Integer> accepted) {
        return faults.stream().filter(fault -> !skipped.contains(fault.row()) && !(fault.doubt() && accepted.contains(fault.row())))
                .map(ContactFault::row).collect(Collectors.toSet());
    }
}
