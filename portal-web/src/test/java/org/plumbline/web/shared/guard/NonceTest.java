package org.plumbline.web.shared.guard;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.plumbline.web.shared.Requests;

class NonceTest {

    @Test
    void isOnePerRequest() {
        var request = Requests.get().request();
        assertThat(Nonce.of(request)).isEqualTo(Nonce.of(request)).isNotEqualTo(Nonce.of(Requests.get().request()));
    }

    @Test
    void isRecognisedByItsShapeOnly() {
        assertThat(Nonce.isOne(Nonce.of(Requests.get().request()))).isTrue();
        assertThat(Nonce.isOne("'); alert(1); ('AAAAAAAA==")).isFalse();
        assertThat(Nonce.isOne(null)).isFalse();
    }

    @Test
    void standsInThePolicyThatAllowsNothingElseInline() {
        assertThat(ContentPolicy.with("N")).contains("default-src 'none'", "script-src 'self' 'nonce-N'", "frame-ancestors 'none'")
                .doesNotContain("unsafe");
        assertThat(ContentPolicy.withStyleAttributes("N")).endsWith("; style-src-attr 'unsafe-inline'").doesNotContain("script-src 'unsafe");
    }
}
