package org.plumbline.account.entity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.plumbline.account.entity.SignInWait.Patience;

class SignInWaitTest {

    private final Instant start = Instant.parse("2026-11-23T12:00:00Z");
    private final SignInWait wait = new SignInWait("key", start);

    @Test
    void threeTriesAreFreeAndFromTheFourthTheWaitDoublesToAQuarterOfAnHour() {
        long[] expected = {0, 0, 0, 5, 10, 20, 40, 80, 160, 320, 640, 900, 900, 900};
        Instant now = start;
        for (long seconds : expected) {
            wait.charge(Patience.ACCOUNT, now);
            assertThat(wait.remaining(now)).isEqualTo(Duration.ofSeconds(seconds));
            now = now.plusSeconds(seconds);
            assertThat(wait.remaining(now)).isZero();
        }
    }

    @Test
    void neverWaitsLongerHoweverOften() {
        for (int i = 0; i < 10_000; i++) {
            wait.charge(Patience.ACCOUNT, start);
        }
        assertThat(wait.remaining(start)).isEqualTo(SignInWait.LONGEST_WAIT);
    }

    @Test
    void aRightTryMakesAnAccountStartAfresh() {
        charge(Patience.ACCOUNT, 6);
        wait.forgive(Patience.ACCOUNT);
        charge(Patience.ACCOUNT, 3);
        assertThat(wait.remaining(start)).isZero();
    }

    @Test
    void aRightTryGivesANetworkOneTryBackOnly() {
        charge(Patience.NETWORK, Patience.NETWORK.freeTries());
        wait.forgive(Patience.NETWORK);
        charge(Patience.NETWORK, 1);
        assertThat(wait.remaining(start)).isZero();
        charge(Patience.NETWORK, 1);
        assertThat(wait.remaining(start)).isEqualTo(SignInWait.FIRST_WAIT);
    }

    @Test
    void neitherAFreeTryNorARightOneMakesAnotherWaitThatBeganBefore() {
        Instant before = start.minusMillis(3);
        assertThat(wait.remaining(before)).as("a new row").isZero();
        charge(Patience.NETWORK, Patience.NETWORK.freeTries());
        assertThat(wait.remaining(before)).as("free tries").isZero();
        charge(Patience.NETWORK, 1);
        wait.forgive(Patience.NETWORK);
        assertThat(wait.remaining(before)).as("a right try").isZero();
    }

    @Test
    void forgetsAfterADay() {
        charge(Patience.ACCOUNT, 8);
        Instant later = start.plus(Duration.ofHours(24)).plusSeconds(1);
        wait.charge(Patience.ACCOUNT, later);
        assertThat(wait.remaining(later)).isZero();
    }

    private void charge(Patience patience, int times) {
        for (int i = 0; i < times; i++) {
            wait.charge(patience, start);
        }
    }
}
