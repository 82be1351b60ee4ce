package org.plumbline.web.proposal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.plumbline.shared.RejectedInputException;

class TypedNumberTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"1250|1250", "$1,250.00|1250.00", "-$420.00|-420.00", "$-420|-420", "(420)|-420", "($1,420.50)|-1420.50",
        "25%|25", "12.5 %|12.5", ".5|0.5", "1 250|1250", "−3|-3", "USD 12|12", "1,234,567.8901|1234567.8901"})
    void readsWhatEstimatorsType(String typed, BigDecimal expected) {
        assertThat(TypedNumber.read("unitCost", typed, BigDecimal.ZERO)).isEqualByComparingTo(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1,25", "1.250,00", "12e3", "1e999999999", "--1", "abc", "$", ".", "1,2345", "=1+1", "1 + 1", "99999999999999999999"})
    void refusesWhatIsNoNumberOrCouldBeTwo(String typed) {
        assertThatThrownBy(() -> TypedNumber.read("unitCost", typed, BigDecimal.ZERO)).isInstanceOf(RejectedInputException.class)
                .extracting("field").isEqualTo("unitCost");
    }

    @Test
    void nothingMeansWhatTheFieldSays() {
        assertThat(TypedNumber.read("quantity", " ", BigDecimal.ONE)).isEqualTo(BigDecimal.ONE);
        assertThat(TypedNumber.read("quantity", null, BigDecimal.ONE)).isEqualTo(BigDecimal.ONE);
        assertThat(TypedNumber.whole("durationDays", "1,200")).isEqualTo(1200);
        assertThatThrownBy(() -> TypedNumber.whole("durationDays", "1.5")).isInstanceOf(RejectedInputException.class);
    }

    @Test
    void writesNumbersWithoutZerosThatSayNothing() {
        assertThat(TypedNumber.text(new BigDecimal("12.5000"))).isEqualTo("12.5");
        assertThat(TypedNumber.text(new BigDecimal("100.0000"))).isEqualTo("100");
        assertThat(TypedNumber.amount(new BigDecimal("48.1000"))).isEqualTo("48.10");
        assertThat(TypedNumber.amount(new BigDecimal("0.3350"))).isEqualTo("0.335");
    }
}
