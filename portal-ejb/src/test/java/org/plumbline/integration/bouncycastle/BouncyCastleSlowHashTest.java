package org.plumbline.integration.bouncycastle;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class BouncyCastleSlowHashTest {

    private final BouncyCastleSlowHash slowHash = new BouncyCastleSlowHash();

    @Test
    void givesTheSameForTheSameSecretAndSaltAlone() {
        byte[] made = slowHash.hash("HJKM3479", salt("0123456789abcdef"));
        assertThat(made).hasSize(32).isEqualTo(slowHash.hash("HJKM3479", salt("0123456789abcdef")));
        assertThat(made).isNotEqualTo(slowHash.hash("HJKM3479", salt("0123456789abcdeg")));
        assertThat(made).isNotEqualTo(slowHash.hash("HJKM347A", salt("0123456789abcdef")));
    }

    private static byte[] salt(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
