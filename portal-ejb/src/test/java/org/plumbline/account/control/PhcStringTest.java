package org.plumbline.account.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PhcStringTest {

    private static final String STORED = "$argon2id$v=19$m=19456,t=2,p=1$AAECAwQFBgcICQoLDA0ODw$AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8";

    @Test
    void readsWhatItWrites() {
        PhcString parsed = PhcString.parse(STORED);
        assertThat(parsed).hasToString(STORED);
        assertThat(parsed.cost()).isEqualTo(SlowHash.Cost.TODAY);
        assertThat(parsed.salt()).hasSize(16).startsWith(0, 1, 2);
        assertThat(parsed.hash()).hasSize(32);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "plain", "$argon2i$v=19$m=19456,t=2,p=1$AAECAwQFBgcICQoLDA0ODw$AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8",
        "$argon2id$v=16$m=19456,t=2,p=1$AAECAwQFBgcICQoLDA0ODw$AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8", "$2a$10$abcdefghijklmnopqrstuv"})
    void refusesAnythingElse(String other) {
        assertThatThrownBy(() -> PhcString.parse(other)).isInstanceOf(IllegalArgumentException.class);
    }
}
