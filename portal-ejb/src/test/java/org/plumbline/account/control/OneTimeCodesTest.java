package org.plumbline.account.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.plumbline.account.entity.StaffMember;
import org.plumbline.integration.javaotp.JavaOtpCodeGenerator;
import org.plumbline.shared.StaffRole;

class OneTimeCodesTest {

    /** The secret of RFC 6238, appendix B: the ASCII text 12345678901234567890. */
    private static final String RFC_SECRET = "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ";

    private final JavaOtpCodeGenerator generator = new JavaOtpCodeGenerator();
    private final OneTimeCodes codes = new OneTimeCodes(generator);
    private final StaffMember staff = new StaffMember(1, "Maria Lopez", "en", StaffRole.OWNER);

    @BeforeEach
    void prepare() {
        staff.prepareSecondStep(RFC_SECRET);
    }

    @ParameterizedTest
    @CsvSource({"59, 287082", "1111111109, 081804", "1111111111, 050471", "1234567890, 005924", "2000000000, 279037"})
    void agreesWithTheStandard(long second, String code) {
        assertThat(codes.accept(staff, code, Instant.ofEpochSecond(second))).isTrue();
    }

    @Test
    void takesAStepOfToleranceEachWayAndNoMore() {
        long step = 1_000_000;
        String code = generator.code(Base32.decode(RFC_SECRET), step);
        for (long now = step - 2; now <= step + 2; now++) {
            staff.prepareSecondStep(RFC_SECRET);
            assertThat(codes.accept(staff, code, Instant.ofEpochSecond(now * 30))).as("at step %d", now - step)
                    .isEqualTo(Math.abs(now - step) <= 1);
        }
    }

    @Test
    void takesACodeOnceAndNoEarlierOneAfterIt() {
        Instant now = Instant.ofEpochSecond(1_000_000 * 30);
        assertThat(codes.accept(staff, generator.code(Base32.decode(RFC_SECRET), 1_000_000), now)).isTrue();
        assertThat(codes.accept(staff, generator.code(Base32.decode(RFC_SECRET), 1_000_000), now)).isFalse();
        assertThat(codes.accept(staff, generator.code(Base32.decode(RFC_SECRET), 999_999), now)).isFalse();
        assertThat(codes.accept(staff, generator.code(Base32.decode(RFC_SECRET), 1_000_001), now)).isTrue();
    }

    @Test
    void doesNotMindSpacesAndRefusesOtherLengths() {
        Instant now = Instant.ofEpochSecond(59);
        assertThat(codes.accept(staff, "28708", now)).isFalse();
        assertThat(codes.accept(staff, "2870820", now)).isFalse();
        assertThat(codes.accept(staff, null, now)).isFalse();
        assertThat(codes.accept(staff, " 287 082 ", now)).isTrue();
    }

    @Test
    void knowsNoCodeWithoutASecret() {
        staff.dropSecondStep();
        assertThat(codes.accept(staff, "000000", Instant.ofEpochSecond(59))).isFalse();
    }

    @Test
    void makesSecretsOf160Bits() {
        String secret = codes.secret();
        assertThat(secret).hasSize(32).isNotEqualTo(codes.secret());
        assertThat(Base32.encode(Base32.decode(secret))).isEqualTo(secret);
        assertThat(Base32.decode(RFC_SECRET)).asString().isEqualTo("12345678901234567890");
    }

    @Test
    void writesAnAddressThatAppsRead() {
        assertThat(codes.address(RFC_SECRET, "Ridge & Sons", "maria+office@ridge.example")).isEqualTo("otpauth://totp/Ridge%20%26%20Sons:"
                + "maria%2Boffice%40ridge.example?secret=" + RFC_SECRET + "&issuer=Ridge%20%26%20Sons&algorithm=SHA1&digits=6&period=30");
    }
}
