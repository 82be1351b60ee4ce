package org.plumbline.account.boundary;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.plumbline.account.entity.DepositRule;

/**
 * What a new proposal begins with.
 *
 * @param version      changes with every edit of the profile; 0 when nobody has filled it in
 * @param terms        at most 20,000 characters, or empty
 * @param validityDays 1 to 365
 * @param state        two letters of the company's licence, or empty; the rule of the state may limit the deposit
 * @param taxRates     the preferred one first, then by name
 */
public record CompanyDefaults(long version, String terms, int validityDays, DepositRule deposit, String state, List<TaxRateRow> taxRates) {

    public CompanyDefaults {
        taxRates = List.copyOf(taxRates);
    }

    /** A tax. @param percent 0 to 100, with 4 decimals @param preferred whether new proposals begin with it */
    public record TaxRateRow(long id, String name, BigDecimal percent, boolean preferred) {
    }

    /** {@code NONE}, {@code PERCENT} or {@code AMOUNT}. */
    public String depositKind() {
        return deposit.kind().name();
    }

    /** Percent or amount by the kind; 0 with NONE. */
    public BigDecimal depositValue() {
        return deposit.value();
    }

    /** The rate new proposals begin with. */
    public Optional<TaxRateRow> preferredTaxRate() {
        return taxRates.stream().filter(TaxRateRow::preferred).findFirst();
    }
}
