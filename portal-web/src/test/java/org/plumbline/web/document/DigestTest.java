package org.plumbline.web.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.plumbline.shared.RejectedInputException;

/** What headers of pieces of files mean. */
class DigestTest {

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
