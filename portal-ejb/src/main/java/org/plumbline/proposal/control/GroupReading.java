package org.plumbline.proposal.control;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.plumbline.proposal.entity.GroupKind;

/**
 * Puts options of one title into one group: the spelling and the section are those of its first row. A group of two kinds, and a second
 * default where one is picked, are faults of the later row; where one is picked and no row is the default, the first becomes it.
 */
final class GroupReading {

    private final Map<String, List<ReadLine>> groups = new LinkedHashMap<>();
    private final List<Fault> faults = new ArrayList<>();
    private final Set<String> presumed = new LinkedHashSet<>();
    private final List<ReadLine> lines;

    GroupReading(List<ReadLine> read) {
        read.stream().filter(ReadLine::isOption).forEach(line -> groups.computeIfAbsent(key(line), key -> new ArrayList<>()).add(line));
        groups.values().forEach(this::check);
        lines = read.stream().map(line -> line.isOption() ? settled(line) : line).toList();
    }

    /** All lines, options with their group's title, section and default. */
    List<ReadLine> lines() {
        return lines;
    }

    List<Fault> faults() {
        return List.copyOf(faults);
    }

    /** Titles of groups whose first option became the default because none was. */
    List<String> presumed() {
        return List.copyOf(presumed);
    }

    private void check(List<ReadLine> group) {
        ReadLine first = group.get(0);
        ReadLine preferred = null;
        for (ReadLine line : group) {
            if (line.groupKind() != first.groupKind()) {
                fault(line, FaultReason.GROUP_KIND, first);
            } else if (line.byDefault() && first.groupKind() == GroupKind.PICK_ONE && preferred != null) {
                fault(line, FaultReason.SECOND_DEFAULT, preferred);
            }
            preferred = preferred == null && line.byDefault() ? line : preferred;
        }
        if (preferred == null && first.groupKind() == GroupKind.PICK_ONE) {
            presumed.add(first.group());
        }
    }

    private void fault(ReadLine line, FaultReason reason, ReadLine other) {
        faults.add(new Fault(line.row(), EstimateField.KIND, reason, List.of(other.group(), other.row()), line.group()));
    }

    private ReadLine settled(ReadLine line) {
        ReadLine first = groups.get(key(line)).get(0);
        return line.like(first, line.byDefault() || line.row() == first.row() && presumed.contains(first.group()));
    }

    private static String key(ReadLine line) {
        return line.group().toLowerCase(Locale.ROOT);
    }
}
