package org.plumbline.web.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.plumbline.shared.RejectedInputException;

/** What headers of requests for files, and of pieces of them, mean. */
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
        assertThat(ByteRange.of("bytes=-0", 1000)).get().satisfies(range -> assertThat(range.exists()).isFalse());
        assertThat(new ByteRange(5, 10).of(1000)).isEqualTo("bytes 5-14/1000");
    }

    @Test
    void readsDigestsAndNumbers() {
        assertThat(Digest.sha256(null)).isNull();
        assertThat(Digest.sha256("sha-256=:47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=:"))
                .isEqualTo("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
        assertThat(Digest.number("42")).isEqualTo(42);
        for (String bad : new String[] {"", "-1", "x", "1e9", "9".repeat(20)}) {
            assertThatThrownBy(() -> Digest.number(bad)).as(bad).isInstanceOf(RejectedInputException.class);
        }
        assertThatThrownBy(() -> Digest.sha256("md5=:x:")).isInstanceOf(RejectedInputException.class);
    }
}
