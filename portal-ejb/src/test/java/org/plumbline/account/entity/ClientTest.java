package org.plumbline.account.entity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.plumbline.shared.RejectedInputException;

class ClientTest {

    private final Client client = new Client(7, "Ana Miller", "en");

    @Test
    void takesAPhoneNumberOfFortyCharactersAndNotOfFortyOne() {
        client.callAt(" " + "1".repeat(40) + " ");
        assertThat(client.getPhone()).hasSize(40);
        assertThatThrownBy(() -> client.callAt("1".repeat(41))).isInstanceOf(RejectedInputException.class)
                .extracting("field").isEqualTo("phone");
    }

    @Test
    void takesBlankForNoPhone() {
        client.callAt("512 555 0134");
        client.callAt("  ");
        assertThat(client.getPhone()).isNull();
    }

    @Test
    void takesANameOfOneHundredAndTwentyCharactersAndNotOneMore() {
        assertThat(new Client(7, "n".repeat(120), "en").getName()).hasSize(120);
        assertThatThrownBy(() -> new Client(7, "n".repeat(121), "en")).isInstanceOf(RejectedInputException.class);
        assertThatThrownBy(() -> new Client(7, "  ", "en")).isInstanceOf(RejectedInputException.class);
    }
}
