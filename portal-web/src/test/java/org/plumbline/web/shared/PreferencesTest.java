package org.plumbline.web.shared;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PreferencesTest {

    @ParameterizedTest
    @ValueSource(strings = {"/", "/project/view.xhtml?id=7&tab=2", "/a//b"})
    void returnsToAPathOfOurs(String back) {
        assertThat(back(back)).isEqualTo(back);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "//evil.example", "/\\evil.example", "https://evil.example/", "javascript:alert(1)", "page", "/a\r\nSet-Cookie: x=y", "/a b",
        "/a\\..\\b"})
    void neverLeadsAnywhereElse(String back) {
        assertThat(back(back)).isEqualTo("/");
    }

    private static String back(String asked) {
        return Preferences.back(Requests.post().parameter("back", asked).request());
    }
}
