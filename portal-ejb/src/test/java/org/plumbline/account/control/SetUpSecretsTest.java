package org.plumbline.account.control;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SetUpSecretsTest {

    @Test
    void canBeTypedAsShownOrAnyhow() {
        String secret = SetUpSecrets.fresh();
        String shown = SetUpSecrets.grouped(secret);
        assertThat(shown).matches("([A-Z0-9]{4}-){5}[A-Z0-9]{4}");
        assertThat(SetUpSecrets.normalized(shown)).isEqualTo(secret);
        assertThat(SetUpSecrets.normalized(" " + shown.toLowerCase(java.util.Locale.ROOT).replace('-', ' ') + "\n")).isEqualTo(secret);
        assertThat(SetUpSecrets.normalized(null)).isEmpty();
    }
}
