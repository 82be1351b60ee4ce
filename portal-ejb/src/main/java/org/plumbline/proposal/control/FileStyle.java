package org.plumbline.proposal.control;

import java.util.Currency;
import java.util.List;
import java.util.stream.Stream;
import org.plumbline.tabular.Table;

/**
 * How a file writes numbers.
 *
 * @param signs    of the currency it is read in
 * @param currency the same
 */
record FileStyle(DecimalStyle decimals, CurrencySigns signs, Currency currency) {

    static FileStyle of(Table table, EstimateMapping mapping, Currency currency) {
        CurrencySigns signs = new CurrencySigns(currency);
        List<String> numbers = Stream.of(EstimateField.QUANTITY, EstimateField.UNIT_COST, EstimateField.MARKUP, EstimateField.UNIT_PRICE)
                .flatMap(field -> table.rows().stream().flatMap(row -> mapping.text(row, field).stream())).map(signs::strip).toList();
        return new FileStyle(DecimalStyle.of(numbers), signs, currency);
    }

    String withoutCurrency(String amount) {
        return signs.strip(amount);
    }

    /** Decimals of an amount. */
    int minorDecimals() {
        return currency.getDefaultFractionDigits();
    }
}
