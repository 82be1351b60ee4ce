package org.plumbline.account.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.plumbline.account.entity.StaffMember;
import org.plumbline.shared.RejectedInputException;
import org.plumbline.shared.Secrets;
import org.plumbline.shared.StaffRole;

class PasswordsTest {

    private static final String COMPANY = "Ridge & Sons";
    private static final CommonPasswords COMMON = new CommonPasswords();

    /** Takes no time, counts what it was asked, and has the cost as its first byte. */
    private final CountingHash slow = new CountingHash();
    private final PasswordHasher hasher = new PasswordHasher(slow);
    private final Passwords passwords = new Passwords(hasher, COMMON);

    @Test
    void takesTwelveCharactersAndNotEleven() {
        assertThatCode(() -> assign("kettle-moss9")).doesNotThrowAnyException();
        assertRejected("kettle-moss", "password.short");
    }

    @Test
    void takes128CharactersAndNot129() {
        String text = "a long walk by the river ".repeat(6).substring(0, 128);
        assertThatCode(() -> assign(text)).doesNotThrowAnyException();
        assertRejected(text + "x", "password.long");
    }

    @Test
    void countsCharactersAndNotUnits() {
        assertThatCode(() -> assign("🦊🐢🐝🦉🐌🦔🐳🦀🐿🦋🐞🐛")).doesNotThrowAnyException();
        assertRejected("🦊🐢🐝🦉🐌🦔", "password.short");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Password1234", "passwordpassword", "password123456789", "!!!Sunshine!!!", "123456789012", "qwertyuiop123",
        "aaaaaaaaaaaa", "abcabcabcabc", "QWERTY123456", "987654321098"})
    void refusesWhatIsTriedFirst(String common) {
        assertRejected(common, "password.common");
    }

    @ParameterizedTest
    @ValueSource(strings = {"maria.lopez@ridge.example", "Maria Lopez 26", "Ridge & Sons 1", "maria.lopez_99"})
    void refusesWhatEverybodyKnowsOfThePerson(String own) {
        assertRejected(own, "password.own");
    }

    @Test
    void hasAListWorthTheName() {
        assertThat(COMMON.size()).isGreaterThan(10_000);
    }

    @Test
    void knowsTheSamePasswordTypedInAnotherForm() {
        StaffMember staff = assign("caf\u00e9 au lait 77");
        assertThat(passwords.isRight(PasswordOnFile.of(staff), "cafe\u0301 au lait 77")).isTrue();
        assertThat(passwords.isRight(PasswordOnFile.of(staff), "cafe au lait 77")).isFalse();
    }

    @Test
    void hashesForNobodyAsOftenAsForSomebody() {
        StaffMember staff = assign("kettle-moss9");
        passwords.isRight(PasswordOnFile.of(null), "warm the decoy");
        slow.asked = 0;
        passwords.isRight(PasswordOnFile.of(staff), "wrong");
        int forSomebody = slow.asked;
        slow.asked = 0;
        assertThat(passwords.isRight(PasswordOnFile.of(null), "wrong")).isFalse();
        assertThat(slow.asked).isEqualTo(forSomebody).isEqualTo(1);
        slow.asked = 0;
        assertThat(passwords.isRight(PasswordOnFile.of(new StaffMember(1, "Invited", "en", StaffRole.FIELD)), "wrong")).isFalse();
        assertThat(slow.asked).isEqualTo(1);
    }

    @Test
    void hashesAnewWhenTheCostHasChanged() {
        StaffMember staff = assign("kettle-moss9");
        SlowHash.Cost yesterday = new SlowHash.Cost(8, 1, 1, 32);
        staff.rehash(new PhcString(yesterday, new byte[16], slow.hash("kettle-moss9", new byte[16], yesterday)).toString());
        assertThat(passwords.isRight(PasswordOnFile.of(staff), "kettle-moss9")).isTrue();
        staff.rehash(passwords.renewed(PasswordOnFile.of(staff), "kettle-moss9").orElseThrow());
        assertThat(staff.getPasswordHash()).startsWith("$argon2id$v=19$m=19456,t=2,p=1$");
        assertThat(passwords.isRight(PasswordOnFile.of(staff), "kettle-moss9")).isTrue();
        assertThat(passwords.renewed(PasswordOnFile.of(staff), "kettle-moss9")).isEmpty();
    }

    @Test
    void doesNotHashMegabytes() {
        passwords.isRight(PasswordOnFile.of(null), "x".repeat(1_000_000));
        assertThat(slow.longest).isLessThan(300);
    }

    private StaffMember assign(String password) {
        StaffMember staff = new StaffMember(1, "Maria Lopez", "en", StaffRole.OWNER);
        staff.reachAt("maria.lopez@ridge.example", "index");
        passwords.assign(staff, password, COMPANY, Instant.now());
        return staff;
    }

    private void assertRejected(String password, String key) {
        assertThatThrownBy(() -> assign(password)).isInstanceOfSatisfying(RejectedInputException.class, e -> {
            assertThat(e.getKey()).isEqualTo(key);
            assertThat(e.getField()).isEqualTo("password");
        });
    }

    private static final class CountingHash implements SlowHash {

        private int asked;
        private int longest;

        @Override
        public byte[] hash(String secret, byte[] salt, Cost cost) {
            asked++;
            longest = Math.max(longest, secret.length());
            return Arrays.copyOf(Secrets.hash(secret + cost).getBytes(StandardCharsets.US_ASCII), cost.bytes());
        }
    }
}
