package org.plumbline.account.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.plumbline.account.control.DepositCaps.Cap;
import org.plumbline.account.control.DepositCaps.Warning;
import org.plumbline.shared.Money;

class DepositCapsTest {

    /** Amounts in cents; no figure means no warning. */
    @ParameterizedTest
    @CsvSource({"CA, 100000, 2000000,", "california, 100001, 2000000, 100000", "Calif, 100001, 2000000,", "CA, 100001, 2000000, 100000", "ca, 60000, 500000, 50000", "CA, 50000, 500000,",
            "MD, 333333, 1000000,", "MD, 333334, 1000000, 333333", "ME, 150000, 300000,", "ME, 150000, 300001, 100000",
            "MA, 100000, 100000,", "MA, 100000, 100001, 33333", "PA, 500000, 500000,", "PA, 500000, 600000, 200000",
            "TX, 1000000, 1000000,", "'', 1000000, 1000000,", ", 1000000, 1000000,", "CA, 0, 1000000,"})
    void warnsAboveWhatTheStateAllowsAndNotOneCentBefore(String state, long deposit, long total, Long most) {
        var warning = DepositCaps.warningFor(state, Money.of(deposit, "USD"), Money.of(total, "USD"));
        assertThat(warning.map(Warning::most)).isEqualTo(java.util.Optional.ofNullable(most).map(minor -> Money.of(minor, "USD")));
    }

    @Test
    void remindsOfARuleWithoutAFigure() {
        assertThat(DepositCaps.warningFor("NY", Money.of(1, "USD"), Money.of(100, "USD"))).hasValueSatisfying(warning -> {
            assertThat(warning.most()).isNull();
            assertThat(warning.cap().source()).contains("Lien Law");
        });
    }

    @Test
    void saysNothingOfPricesInAnotherCurrency() {
        assertThat(DepositCaps.warningFor("CA", Money.of(100, "EUR"), Money.of(100, "EUR"))).isEmpty();
    }

    @Test
    void everyRowHasASourceAndADay() {
        List<Cap> caps = DepositCaps.all();
        assertThat(caps).extracting(Cap::state).isSorted().doesNotHaveDuplicates().allMatch(state -> state.matches("[A-Z]{2}"));
        assertThat(caps).extracting(Cap::name).doesNotHaveDuplicates().allMatch(name -> name.matches("[A-Z][A-Za-z ]{3,}"));
        assertThat(caps).allSatisfy(cap -> {
            assertThat(cap.source()).contains("§");
            assertThat(cap.checked()).isAfter(LocalDate.of(2026, 1, 1));
        });
    }
}
