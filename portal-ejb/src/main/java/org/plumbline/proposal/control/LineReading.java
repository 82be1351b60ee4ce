package org.plumbline.proposal.control;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.plumbline.proposal.entity.Line;
import org.plumbline.proposal.entity.LinePrice;
import org.plumbline.proposal.entity.LineTerms;
import org.plumbline.proposal.entity.OptionGroup;
import org.plumbline.proposal.entity.Section;
import org.plumbline.shared.RejectedInputException;
import org.plumbline.tabular.TableRow;

/** Reads one row of an estimate. */
final class LineReading {

    private static final Set<String> PERCENT = Set.of("%", "percent", "percentage", "porcentaje", "porciento");
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final TableRow row;
    private final EstimateMapping mapping;
    private final FileStyle style;
    private final RowFaults faults;
    private final CellReading cells;

    LineReading(TableRow row, EstimateMapping mapping, FileStyle style, RowFaults faults) {
        this.row = row;
        this.mapping = mapping;
        this.style = style;
        this.faults = faults;
        this.cells = new CellReading(row, mapping, style, faults);
    }

    /** The line; empty if something must be mended first. Doubts do not stand in its way. */
    Optional<ReadLine> line() {
        String name = cells.line(EstimateField.NAME, Line.NAME_LENGTH);
        if (name.isEmpty()) {
            faults.add(EstimateField.NAME, FaultReason.BLANK, "");
        }
        String code = cells.line(EstimateField.COST_CODE, Line.COST_CODE_LENGTH);
        String section = cells.line(EstimateField.SECTION, Section.TITLE_LENGTH);
        String description = cells.lines(EstimateField.DESCRIPTION, Line.DESCRIPTION_LENGTH);
        String unit = cells.line(EstimateField.UNIT, Line.UNIT_LENGTH);
        Optional<BigDecimal> quantity = quantity();
        Optional<BigDecimal> cost = unitCost();
        Optional<BigDecimal> markup = quantity.flatMap(q -> cost.flatMap(c -> markup(q, c)));
        boolean taxable = cells.yes(EstimateField.TAXABLE);
        boolean allowance = cells.yes(EstimateField.ALLOWANCE);
        LineKind kind = kind();
        if (faults.hasErrors() || markup.isEmpty()) {
            return Optional.empty();
        }
        LineTerms terms = LineTerms.plain(code, name, description, quantity.get(), unit, cost.get(), markup.get(), taxable,
                allowance || kind.allowance());
        return price(quantity.get(), cost.get(), markup.get())
                .map(minor -> new ReadLine(row.number(), section, terms, kind.group(), kind.groupKind(), kind.byDefault(), minor));
    }

    /** One of it where the file has no column for quantities; a lump sum. */
    private Optional<BigDecimal> quantity() {
        if (!mapping.has(EstimateField.QUANTITY)) {
            return Optional.of(BigDecimal.ONE);
        }
        demand(EstimateField.QUANTITY);
        return cells.quantity().filter(quantity -> {
            boolean within = quantity.signum() > 0 && quantity.compareTo(LinePrice.MOST_QUANTITY) <= 0;
            if (!within) {
                faults.add(EstimateField.QUANTITY, FaultReason.QUANTITY, text(EstimateField.QUANTITY), LinePrice.MOST_QUANTITY);
            }
            return within && !cells.isFineGrained(EstimateField.QUANTITY, quantity);
        });
    }

    private Optional<BigDecimal> unitCost() {
        demand(EstimateField.UNIT_COST);
        return cells.amount(EstimateField.UNIT_COST).filter(cost -> {
            boolean within = cost.abs().compareTo(LinePrice.MOST_UNIT_COST) <= 0;
            if (!within) {
                faults.add(EstimateField.UNIT_COST, FaultReason.COST, text(EstimateField.UNIT_COST), LinePrice.MOST_UNIT_COST.negate(),
                        LinePrice.MOST_UNIT_COST);
            }
            return within && !cells.isFineGrained(EstimateField.UNIT_COST, cost);
        });
    }

    /** Of its own column; else what lies between unit cost and unit price; else none. */
    private Optional<BigDecimal> markup(BigDecimal quantity, BigDecimal cost) {
        if (cells.raw(EstimateField.MARKUP).isEmpty()) {
            return cells.raw(EstimateField.UNIT_PRICE).isEmpty() ? Optional.of(BigDecimal.ZERO)
                    : cells.amount(EstimateField.UNIT_PRICE).flatMap(price -> between(quantity, cost, price));
        }
        Optional<BigDecimal> markup = cells.percentage();
        Optional<String> type = cells.raw(EstimateField.MARKUP_TYPE).filter(text -> !PERCENT.contains(text.toLowerCase(Locale.ROOT)));
        if (type.isPresent() && markup.filter(number -> number.signum() != 0).isPresent()) {
            faults.add(EstimateField.MARKUP_TYPE, FaultReason.MARKUP_TYPE, type.get());
        }
        return markup.filter(percent -> isWithin(percent) && !cells.isFineGrained(EstimateField.MARKUP, percent));
    }

    /** The markup of four decimals that makes the price of the cost; a doubt is noted where the line would cost something else by it. */
    private Optional<BigDecimal> between(BigDecimal quantity, BigDecimal cost, BigDecimal price) {
        if (cost.compareTo(price) == 0) {
            return Optional.of(BigDecimal.ZERO);
        }
        if (cost.signum() == 0) {
            faults.add(EstimateField.UNIT_PRICE, FaultReason.MARKUP_UNKNOWN, text(EstimateField.UNIT_PRICE));
            return Optional.empty();
        }
        BigDecimal markup = price.subtract(cost).multiply(HUNDRED).divide(cost, LinePrice.DECIMALS, RoundingMode.HALF_UP);
        if (!isWithin(markup)) {
            return Optional.empty();
        }
        Optional<Long> theirs = price(quantity, price, BigDecimal.ZERO);
        Optional<Long> ours = price(quantity, cost, markup);
        if (theirs.isPresent() && ours.isPresent() && !theirs.equals(ours)) {
            faults.add(EstimateField.UNIT_PRICE, FaultReason.LINE_PRICE, text(EstimateField.UNIT_PRICE), major(theirs.get()), major(ours.get()));
        }
        return Optional.of(markup);
    }

    private boolean isWithin(BigDecimal markup) {
        boolean within = markup.compareTo(LinePrice.LEAST_MARKUP) >= 0 && markup.compareTo(LinePrice.MOST_MARKUP) <= 0;
        if (!within) {
            faults.add(EstimateField.MARKUP, FaultReason.MARKUP, text(EstimateField.MARKUP), LinePrice.LEAST_MARKUP, LinePrice.MOST_MARKUP);
        }
        return within;
    }

    private LineKind kind() {
        Optional<LineKind> kind = LineKind.of(text(EstimateField.KIND));
        if (kind.isEmpty()) {
            faults.add(EstimateField.KIND, FaultReason.KIND, text(EstimateField.KIND));
        }
        kind.ifPresent(known -> cells.text(EstimateField.KIND, known.group(), OptionGroup.TITLE_LENGTH));
        return kind.orElse(LineKind.PLAIN);
    }

    private Optional<Long> price(BigDecimal quantity, BigDecimal cost, BigDecimal markup) {
        try {
            return Optional.of(LinePrice.of(quantity, cost, markup, style.minorDecimals()));
        } catch (RejectedInputException e) {
            faults.add(EstimateField.UNIT_COST, FaultReason.PRICE, text(EstimateField.UNIT_COST), e.getArguments());
            return Optional.empty();
        }
    }

    private BigDecimal major(long minor) {
        return BigDecimal.valueOf(minor, style.minorDecimals());
    }

    private void demand(EstimateField field) {
        if (cells.raw(field).isEmpty()) {
            faults.add(field, FaultReason.BLANK, "");
        }
    }

    private String text(EstimateField field) {
        return cells.raw(field).orElse("");
    }
}
