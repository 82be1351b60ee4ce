package org.plumbline.proposal.boundary;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.plumbline.proposal.boundary.ProposalSheet.SheetLine;
import org.plumbline.proposal.boundary.ProposalSheet.SheetOption;
import org.plumbline.shared.Money;

/**
 * What differs between two revisions, for one viewer: made from their sheets, so it tells nothing that is kept from them.
 *
 * @param from       number of the earlier revision
 * @param altered    lines that read otherwise or cost another price
 * @param difference of the totals with tax
 * @param days       difference of the working days
 */
public record SheetChanges(int from, List<SheetLine> added, List<SheetLine> removed, List<Altered> altered, Money difference, int days,
                           boolean termsChanged) {

    public SheetChanges {
        added = List.copyOf(added);
        removed = List.copyOf(removed);
        altered = List.copyOf(altered);
    }

    /** A line before and after. */
    public record Altered(SheetLine before, SheetLine after) {
    }

    static SheetChanges between(ProposalSheet before, ProposalSheet after) {
        Map<Long, SheetLine> old = lines(before);
        Map<Long, SheetLine> now = lines(after);
        List<Altered> altered = new ArrayList<>();
        now.forEach((key, line) -> {
            if (old.containsKey(key) && !old.get(key).equals(line)) {
                altered.add(new Altered(old.get(key), line));
            }
        });
        return new SheetChanges(before.revision(), without(now, old), without(old, now), altered,
                after.totals().total().minus(before.totals().total()), after.totals().days() - before.totals().days(),
                !before.terms().equals(after.terms()) || !before.intro().equals(after.intro()));
    }

    public boolean isEmpty() {
        return added.isEmpty() && removed.isEmpty() && altered.isEmpty() && difference.minor() == 0 && days == 0 && !termsChanged;
    }

    private static List<SheetLine> without(Map<Long, SheetLine> some, Map<Long, SheetLine> others) {
        return some.values().stream().filter(line -> !others.containsKey(line.key())).toList();
    }

    private static Map<Long, SheetLine> lines(ProposalSheet sheet) {
        Map<Long, SheetLine> lines = new LinkedHashMap<>();
        sheet.sections().stream().flatMap(section -> Stream.concat(section.lines().stream(),
                section.groups().stream().flatMap(group -> group.options().stream().map(SheetOption::line))))
                .forEach(line -> lines.put(line.key(), line));
        return lines;
    }
}
