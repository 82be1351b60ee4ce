package org.plumbline.web.shared.error;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WaitsTest {

    @ParameterizedTest
    @CsvSource({"0,seconds:1", "59,seconds:59", "60,minutes:1", "61,minutes:2", "3600,minutes:60", "7200,minutes:120", "7201,hours:3", "86400,hours:24"})
    void roundsUpSoThatNobodyComesTooEarly(long seconds, String expected) {
        String text = Waits.text((key, values) -> key.replace("error.too_many_tries.", "") + ":" + values[0], seconds);
        assertThat(text).isEqualTo(expected);
    }
}
