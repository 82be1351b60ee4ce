package org.plumbline.proposal.boundary;

import java.time.LocalDate;
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
 * @param days       difference of the working days, also of those that options add where the proposal says no others
 * @param before     the terms of money and time as they were
 * @param after      the same as they are
 */
public record SheetChanges(int from, List<SheetLine> added, List<SheetLine> removed, List<Altered> altered, Money difference, int days,
                           boolean termsChanged, Bounds before, Bounds after) {

    public SheetChanges {
        added = List.copyOf(added);
        removed = List.copyOf(removed);
        altered = List.copyOf(altered);
    }

    /** A line before and after. */
    public record Altered(SheetLine before, SheetLine after) {
    }

    /** Until when it can be accepted, null for always, and what is due then. */
    public record Bounds(LocalDate until, Money deposit) {

        static Bounds of(ProposalSheet sheet) {
            return new Bounds(sheet.validUntil(), sheet.totals().deposit());
        }
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
                after.totals().total().minus(before.totals().total()), days(after) - days(before),
                !before.terms().equals(after.terms()) || !before.intro().equals(after.intro()), Bounds.of(before), Bounds.of(after));
    }

    public boolean isEmpty() {
        return added.isEmpty() && removed.isEmpty() && altered.isEmpty() && difference.minor() == 0 && days == 0 && !termsChanged
                && before.equals(after);
    }

    private static int days(ProposalSheet sheet) {
        return sheet.totals().days() != 0 ? sheet.totals().days() : sheet.extraDays();
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
