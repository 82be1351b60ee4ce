package org.plumbline.proposal.entity;

import java.math.RoundingMode;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.plumbline.shared.RejectedInputException;

/** A revision with everything in it, in its order. */
public record Contents(Revision revision, List<Section> sections, List<OptionGroup> groups, List<Line> lines) {

    public Contents {
        sections = sections.stream().sorted(Comparator.comparingInt(Section::getPosition).thenComparingLong(Section::getKey)).toList();
        groups = groups.stream().sorted(Comparator.comparingInt(OptionGroup::getPosition).thenComparingLong(OptionGroup::getKey)).toList();
        lines = lines.stream().sorted(Comparator.comparingInt(Line::getPosition).thenComparingLong(Line::getKey)).toList();
    }

    /** The lines of a section that are no options. */
    public List<Line> plainLines(Section section) {
        return lines.stream().filter(line -> !line.isOption() && line.getSectionKey() == section.getKey()).toList();
    }

    public List<OptionGroup> groupsOf(Section section) {
        return groups.stream().filter(group -> group.getSectionKey() == section.getKey()).toList();
    }

    public List<Line> options(OptionGroup group) {
        return lines.stream().filter(line -> line.getGroupKey() == group.getKey()).toList();
    }

    /** What is taken unless the client chooses otherwise: in a pick-one group without a default, the first. */
    public Choice defaultChoice() {
        Set<Long> keys = new HashSet<>();
        for (OptionGroup group : groups) {
            List<Line> options = options(group);
            List<Long> preferred = options.stream().filter(Line::isByDefault).map(Line::getKey).toList();
            if (group.getKind() == GroupKind.PICK_ONE) {
                options.stream().filter(Line::isByDefault).findFirst().or(() -> options.stream().findFirst())
                        .ifPresent(line -> keys.add(line.getKey()));
            } else {
                keys.addAll(preferred);
            }
        }
        return new Choice(keys);
    }

    /**
     * The choice without keys of lines that are not there; exactly one for each pick-one group.
     *
     * @throws RejectedInputException at {@code group-<key>} when a pick-one group has none or several
     */
    public Choice checked(Choice choice) {
        Set<Long> kept = new HashSet<>();
        for (OptionGroup group : groups) {
            List<Long> taken = options(group).stream().map(Line::getKey).filter(choice.lineKeys()::contains).toList();
            if (group.getKind() == GroupKind.PICK_ONE && taken.size() != 1 && !options(group).isEmpty()) {
                throw new RejectedInputException("group-" + group.getKey(), "proposal.pick_one", group.getTitle());
            }
            kept.addAll(taken);
        }
        return new Choice(kept);
    }

    /** The choice as far as it holds here: a pick-one group without exactly one of its options gets its default. */
    public Choice settled(Choice choice) {
        Set<Long> kept = new HashSet<>();
        for (OptionGroup group : groups) {
            List<Long> keys = options(group).stream().map(Line::getKey).toList();
            List<Long> taken = keys.stream().filter(choice.lineKeys()::contains).toList();
            boolean defaulted = group.getKind() == GroupKind.PICK_ONE && taken.size() != 1;
            kept.addAll(defaulted ? keys.stream().filter(defaultChoice().lineKeys()::contains).toList() : taken);
        }
        return new Choice(kept);
    }

    /** What a choice comes to. @throws ArithmeticException beyond 63 bits, which the limits of lines rule out */
    public Totals totals(Choice choice) {
        long subtotal = 0;
        long taxable = 0;
        int days = 0;
        Map<Long, Long> bySection = new HashMap<>();
        for (Line line : lines) {
            if (choice.takes(line)) {
                subtotal = Math.addExact(subtotal, line.getPriceMinor());
                bySection.merge(line.getSectionKey(), line.getPriceMinor(), Math::addExact);
                taxable += line.isTaxable() ? line.getPriceMinor() : 0;
                days += line.isOption() ? line.getExtraDays() : 0;
            }
        }
        taxable = Math.max(0, taxable);
        long tax = LinePrice.percentOf(taxable, revision.getTaxRate());
        long total = Math.addExact(subtotal, tax);
        return new Totals(subtotal, taxable, revision.getTaxRate(), tax, total, deposit(total), bySection, days);
    }

    private long deposit(long total) {
        RevisionTerms head = revision.terms();
        long asked = switch (head.depositKind()) {
            case NONE -> 0;
            case PERCENT -> LinePrice.percentOf(total, head.depositValue());
            case AMOUNT -> head.depositValue().movePointRight(revision.decimals()).setScale(0, RoundingMode.HALF_UP).longValueExact();
        };
        return Math.max(0, Math.min(asked, total));
    }
}
