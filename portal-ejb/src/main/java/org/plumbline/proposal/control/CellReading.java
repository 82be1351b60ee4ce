package org.plumbline.proposal.control;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.plumbline.proposal.entity.LinePrice;
import org.plumbline.tabular.TableRow;

/** Reads the cells of one row and notes what is wrong with them. A cell with a fault reads as nothing. */
final class CellReading {

    private static final Pattern SPACES = Pattern.compile("\\s+");
    /** What makes a spreadsheet calculate: also as wide signs of East Asian keyboards. */
    private static final Pattern FORMULA = Pattern.compile("(?s)[=+\\-@＝＋－＠].*");
    private static final Pattern TAG = Pattern.compile("(?s).*<[A-Za-z/!?].*");
    private static final Set<String> YES = Set.of("y", "yes", "x", "true", "t", "1", "taxable", "tax", "✓", "✔", "s", "sí", "si", "verdadero", "gravable");
    private static final Set<String> NO = Set.of("n", "no", "false", "f", "0", "-", "non-taxable", "nontaxable", "exempt", "none", "falso", "exento");

    private final TableRow row;
    private final EstimateMapping mapping;
    private final FileStyle style;
    private final RowFaults faults;

    CellReading(TableRow row, EstimateMapping mapping, FileStyle style, RowFaults faults) {
        this.row = row;
        this.mapping = mapping;
        this.style = style;
        this.faults = faults;
    }

    /** What stands there. */
    Optional<String> raw(EstimateField field) {
        return mapping.text(row, field);
    }

    /** A text of one line. */
    String line(EstimateField field, int most) {
        return text(field, SPACES.matcher(raw(field).orElse("")).replaceAll(" "), most);
    }

    /** A text of any number of lines. */
    String lines(EstimateField field, int most) {
        return text(field, raw(field).orElse(""), most);
    }

    /** The same checks for a text that is a part of a cell. */
    String text(EstimateField field, String text, int most) {
        if (text.length() > most) {
            faults.add(field, FaultReason.LONG, text, most);
        }
        if (FORMULA.matcher(text).matches()) {
            faults.add(field, FaultReason.FORMULA, text);
        }
        if (TAG.matcher(text).matches()) {
            faults.add(field, FaultReason.TAGS, text);
        }
        return text;
    }

    boolean yes(EstimateField field) {
        String answer = raw(field).orElse("n").toLowerCase(Locale.ROOT);
        if (!YES.contains(answer) && !NO.contains(answer)) {
            faults.add(field, FaultReason.YES_NO, answer);
        }
        return YES.contains(answer);
    }

    /** An amount of money in major units. */
    Optional<BigDecimal> amount(EstimateField field) {
        Optional<String> text = raw(field).map(style::withoutCurrency);
        if (text.isPresent() && CurrencySigns.isForeign(text.get())) {
            faults.add(field, FaultReason.CURRENCY, text.get());
            return Optional.empty();
        }
        return text.flatMap(amount -> number(field, amount));
    }

    Optional<BigDecimal> quantity() {
        return raw(EstimateField.QUANTITY).flatMap(text -> number(EstimateField.QUANTITY, text));
    }

    /** A markup in percent. */
    Optional<BigDecimal> percentage() {
        return raw(EstimateField.MARKUP).flatMap(text -> {
            boolean signed = text.endsWith("%");
            return number(EstimateField.MARKUP, signed ? text.substring(0, text.length() - 1) : text)
                    .map(number -> Percentages.of(number, mapping.fraction(), signed));
        });
    }

    private Optional<BigDecimal> number(EstimateField field, String text) {
        if (style.decimals().leavesOpen(text)) {
            faults.add(field, FaultReason.OPEN_NUMBER, text);
            return Optional.empty();
        }
        Optional<BigDecimal> number = text.contains("%") ? Optional.empty() : style.decimals().read(text);
        if (number.isEmpty()) {
            faults.add(field, FaultReason.NUMBER, text);
        }
        return number;
    }

    /** Notes a number with more decimals than are kept. */
    boolean isFineGrained(EstimateField field, BigDecimal number) {
        boolean fine = number.stripTrailingZeros().scale() > LinePrice.DECIMALS;
        if (fine) {
            faults.add(field, FaultReason.DECIMALS, raw(field).orElse(""), LinePrice.DECIMALS);
        }
        return fine;
    }
}
