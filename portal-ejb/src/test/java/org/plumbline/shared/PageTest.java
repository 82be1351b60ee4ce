package org.plumbline.shared;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PageTest {

    @ParameterizedTest
    @CsvSource({"1, 0, 1", "0, 60, 1", "-2147483648, 60, 1", "2, 60, 2", "3, 60, 3", "4, 60, 3", "3, 50, 2", "100000000, 60, 3",
            "2147483647, 0, 1", "2147483647, 9000000000, 85899345"})
    void showsTheNearestPageThereIs(int asked, long total, int shown) {
        assertThat(Page.shown(asked, total)).isEqualTo(shown);
        assertThat((shown - 1) * Page.DEFAULT_SIZE).isNotNegative();
    }
}
