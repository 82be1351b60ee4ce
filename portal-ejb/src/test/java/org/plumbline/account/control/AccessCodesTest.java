package org.plumbline.account.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.plumbline.shared.KeyRing;

class AccessCodesTest {

    /** Counts how often it was asked; its hash is salt and secret side by side. */
    private static final class CountingHash implements SlowHash {

        private int asked;

        @Override
        public byte[] hash(String secret, byte[] salt, Cost cost) {
            asked++;
            return (new String(salt, StandardCharsets.US_ASCII) + '|' + secret).getBytes(StandardCharsets.UTF_8);
        }
    }

    private final CountingHash slowHash = new CountingHash();
    private final KeyRing keys = new TwoKeys();
    private final AccessCodes codes = new AccessCodes(slowHash, keys, new EmailAddresses(keys));

    @Test
    void makesEightCharactersWithoutLookAlikes() {
        assertThat(IntStream.range(0, 500).mapToObj(i -> codes.make())).allMatch(code -> code.matches("[ACDEFGHJKMNPQRTVWXY34679]{8}"))
                .doesNotHaveDuplicates();
    }

    @Test
    void takesACodeAsPeopleTypeIt() {
        assertThat(Arrays.asList("ACDEFGHJ", "acde fghj", " ACDE-FGHJ ", "acde\u2013fghj")).extracting(AccessCodes::normalize)
                .containsOnly("ACDEFGHJ");
        assertThat(AccessCodes.normalize(null)).isEmpty();
        assertThat(AccessCodes.normalize("A".repeat(5_000))).hasSize(16);
    }

    @Test
    void hashesSlowlyOnceWhateverTheAddressAndTheNumberOfKeys() {
        codes.hashes("nobody@example.test", "ACDEFGHJ");
        assertThat(slowHash.asked).isEqualTo(1);
        codes.hashes("not an address", "nonsense");
        assertThat(slowHash.asked).isEqualTo(2);
    }

    @Test
    void storesUnderTheNewestKeyAndBindsTheCodeToTheAddress() {
        assertThat(codes.hashes("Ana@Example.test ", "acde fghj")).hasSize(2).first().isEqualTo(codes.hash("ana@example.test", "ACDEFGHJ"));
        assertThat(codes.hash("ana@example.test", "ACDEFGHJ")).isNotEqualTo(codes.hash("ben@example.test", "ACDEFGHJ"));
    }

    @Test
    void findsACodeThatWasStoredUnderAnOlderKey() {
        String stored = "old:" + codes.hash("ana@example.test", "ACDEFGHJ").substring("new:".length());
        assertThat(codes.hashes("ana@example.test", "ACDEFGHJ")).contains(stored);
        assertThat(codes.hashes("ana@example.test", "ACDEFGHK")).doesNotContain(stored);
    }

    /** A ring with two keys whose digests can be read. */
    private static final class TwoKeys implements KeyRing {

        @Override
        public List<String> digests(String value, String context) {
            return List.of("new:" + context + value, "old:" + context + value);
        }

        @Override
        public String digest(String value, String context) {
            return digests(value, context).get(0);
        }

        @Override
        public String seal(String plain, String context) {
            throw new UnsupportedOperationException();
        }

        @Override
        public String open(String sealed, String context) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void rotate() {
            throw new UnsupportedOperationException();
        }

        @Override
        public Description describe() {
            return new Description(2, 2, Instant.EPOCH);
        }
    }
}
