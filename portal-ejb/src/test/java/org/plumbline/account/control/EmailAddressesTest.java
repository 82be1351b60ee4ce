package org.plumbline.account.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.plumbline.integration.tink.TestKeys;
import org.plumbline.shared.RejectedInputException;

class EmailAddressesTest {

    private final EmailAddresses addresses = new EmailAddresses(TestKeys.in(Path.of("target", "test-keys")));

    @Test
    void readsAnAddressInWhateverWayItIsTyped() {
        assertThat(addresses.normalize("  Maria.Lopez@Example.COM ")).isEqualTo("maria.lopez@example.com");
    }

    @Test
    void takesTheLongestAndNoneLonger() {
        String longest = "a@" + "b".repeat(EmailAddresses.LENGTH - 6) + ".com";
        assertThat(addresses.normalize(longest)).hasSize(EmailAddresses.LENGTH);
        assertThatThrownBy(() -> addresses.normalize("a" + longest)).isInstanceOf(RejectedInputException.class);
    }

    @Test
    void refusesWhatCouldBreakAMailsHeader() {
        for (String bad : new String[] {null, "", "maria", "maria@", "@example.com", "a@b@c.com", "a b@c.com", "a@c.com\r\nBcc: x@y.com", "<a@c.com>"}) {
            assertThatThrownBy(() -> addresses.normalize(bad)).isInstanceOf(RejectedInputException.class);
        }
    }

    @Test
    void spendsNoTimeOnAMegabyteOfAccents() {
        String accents = "\u0301\u0316".repeat(500_000);
        assertThat(assertTimeoutPreemptively(Duration.ofSeconds(5), () -> addresses.indexes(accents))).isNotEmpty();
    }
}
