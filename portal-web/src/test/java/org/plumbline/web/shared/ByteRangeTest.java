package org.plumbline.web.shared;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What headers of requests for files mean. */
class ByteRangeTest {

    @ParameterizedTest
    @CsvSource({"bytes=0-99,0,100", "bytes=900-,900,100", "bytes=-10,990,10", "bytes=-5000,0,1000", "bytes=500-5000,500,500", "bytes=999-999,999,1"})
    void isThePartAskedFor(String header, long from, long length) {
        assertThat(ByteRange.of(header, 1000)).contains(new ByteRange(from, length));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "bytes=-", "bytes=a-b", "bytes=0-1,5-6", "items=0-5", "bytes=9-3", "bytes=0-99999999999999999999"})
    void isTheWholeForWhatNobodyUnderstands(String header) {
        assertThat(ByteRange.of(header, 1000)).isEmpty();
        assertThat(ByteRange.of(null, 1000)).isEmpty();
    }

    @Test
    void isNothingBeyondTheEnd() {
        assertThat(ByteRange.of("bytes=1000-2000", 1000)).get().satisfies(range -> assertThat(range.exists()).isFalse());
        assertThat(ByteRange.of("bytes=1000-", 1000)).get().satisfies(range -> assertThat(range.exists()).isFalse());
        assertThat(ByteRange.of("bytes=5000-", 1000)).get().satisfies(range -> assertThat(range.exists()).isFalse());
        assertThat(ByteRange.of("bytes=-0", 1000)).get().satisfies(range -> assertThat(range.exists()).isFalse());
        assertThat(new ByteRange(5, 10).of(1000)).isEqualTo("bytes 5-14/1000");
    }
}
