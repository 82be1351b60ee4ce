package org.plumbline.proposal.entity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.plumbline.shared.RejectedInputException;

class LinePriceTest {

    @ParameterizedTest
    @CsvSource({
        "7, 620, 25, 2, 542500",
        "1, 685.5, 30, 2, 89115",
        "186, 3.1, 30, 2, 74958",
        "0.01, 0.5, 0, 2, 1",
        "0.01, 0.4999, 0, 2, 0",
        "1, -420, 0, 2, -42000",
        "1, -0.005, 0, 2, -1",
        "3, 333.3333, 33.3333, 2, 133333",
        "3, 1000, 10, 0, 3300",
        "1, 1.2345, 0, 3, 1235"})
    void roundsOnceHalfUpToTheMinorUnit(BigDecimal quantity, BigDecimal cost, BigDecimal markup, int decimals, long minor) {
        assertThat(LinePrice.of(quantity, cost, markup, decimals)).isEqualTo(minor);
    }

    @Test
    void refusesWhatNoLineCosts() {
        assertThat(LinePrice.of(BigDecimal.ONE, new BigDecimal("99999999.9999"), new BigDecimal("899.9999"), 2)).isEqualTo(99_999_990_000L);
        assertThatThrownBy(() -> LinePrice.of(BigDecimal.TEN, new BigDecimal("99999999.9999"), BigDecimal.valueOf(900), 2))
                .isInstanceOf(RejectedInputException.class).extracting("field").isEqualTo("unitCost");
    }

    @Test
    void takesAPercentageOfAnAmount() {
        assertThat(LinePrice.percentOf(4_793_148, new BigDecimal("8.875"))).isEqualTo(425_392);
        assertThat(LinePrice.percentOf(50, BigDecimal.ONE)).isEqualTo(1);
    }
}
