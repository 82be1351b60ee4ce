package org.plumbline.web.shared.tag;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What of somebody's words becomes a link. */
class ProseTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"See https://example.com/tiles?a=1&b=2, please. | https://example.com/tiles?a=1&b=2",
            "(http://example.com/a) | http://example.com/a", "https://example.com. | https://example.com", "https://ex.com/\"x | https://ex.com/"})
    void findsAnAddressWithoutWhatEndsTheSentence(String text, String address) {
        assertThat(Prose.addresses(text)).isEqualTo(List.of(address));
    }

    @ParameterizedTest
    @ValueSource(strings = {"javascript:alert(1)", "data:text/html,x", "ftp://example.com", "example.com", "https://", "//example.com", "file:///etc/passwd"})
    void leavesEverythingElseAText(String text) {
        assertThat(Prose.addresses(text)).isEmpty();
    }
}
