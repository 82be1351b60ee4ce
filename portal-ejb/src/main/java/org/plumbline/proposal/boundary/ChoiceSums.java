package org.plumbline.proposal.boundary;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.plumbline.proposal.entity.Choice;
import org.plumbline.proposal.entity.Contents;
import org.plumbline.proposal.entity.DepositKind;
import org.plumbline.proposal.entity.GroupKind;
import org.plumbline.proposal.entity.Line;
import org.plumbline.proposal.entity.OptionGroup;
import org.plumbline.proposal.entity.RevisionTerms;
import org.plumbline.proposal.entity.Visibility;

/**
 * What a page needs, beside the sheet, to tell by itself what another choice comes to. It tells nothing that the totals of a choice don't
 * tell whoever takes it: they name the taxable sum, the tax and the deposit in every price mode. What no choice shows is not in here: no
 * taxable sum where nothing is taxed, or where it stays below zero whatever is taken.
 *
 * @param taxable     minor units of the choice in the sheet, before a sum below zero counts as zero
 * @param taxed       by the option's key, what it adds to that sum; in a pick-one group what it does instead of the default
 * @param depositRate percent of the total where the deposit is a {@link DepositKind#PERCENT}, else 0
 * @param deposit     minor units where it is an {@link DepositKind#AMOUNT}, else 0; never more than the total
 */
public record ChoiceSums(long taxable, Map<Long, Long> taxed, DepositKind depositKind, BigDecimal depositRate, long deposit) {

    public ChoiceSums {
        taxed = Map.copyOf(taxed);
    }

    /** @param choice checked against the contents */
    static ChoiceSums of(Contents contents, Choice choice, Visibility visibility) {
        RevisionTerms head = contents.revision().terms();
        boolean told = head.taxRate().signum() != 0 && most(contents) > 0;
        long taxable = told ? contents.lines().stream().filter(choice::takes).mapToLong(ChoiceSums::taxed).sum() : 0;
        boolean percent = head.depositKind() == DepositKind.PERCENT;
        long amount = head.depositKind() != DepositKind.AMOUNT ? 0
                : head.depositValue().movePointRight(contents.revision().decimals()).setScale(0, RoundingMode.HALF_UP).longValueExact();
        return new ChoiceSums(taxable, told ? options(contents, visibility) : Map.of(), head.depositKind(),
                percent ? head.depositValue() : BigDecimal.ZERO, amount);
    }

    private static Map<Long, Long> options(Contents contents, Visibility visibility) {
        Choice byDefault = contents.defaultChoice();
        Map<Long, Long> taxed = new HashMap<>();
        for (OptionGroup group : contents.groups()) {
            List<Line> options = contents.options(group);
            long compared = group.getKind() != GroupKind.PICK_ONE ? 0
                    : options.stream().filter(byDefault::takes).findFirst().map(ChoiceSums::taxed).orElse(0L);
            options.stream().filter(visibility::shows).forEach(line -> taxed.put(line.getKey(), taxed(line) - compared));
        }
        return taxed;
    }

    /** The largest taxable sum any choice has. */
    private static long most(Contents contents) {
        long plain = contents.lines().stream().filter(line -> !line.isOption()).mapToLong(ChoiceSums::taxed).sum();
        return plain + contents.groups().stream().mapToLong(group -> group.getKind() == GroupKind.PICK_ONE
                ? contents.options(group).stream().mapToLong(ChoiceSums::taxed).max().orElse(0)
                : contents.options(group).stream().mapToLong(ChoiceSums::taxed).filter(amount -> amount > 0).sum()).sum();
    }

    private static long taxed(Line line) {
        return line.isTaxable() ? line.getPriceMinor() : 0;
    }
}
