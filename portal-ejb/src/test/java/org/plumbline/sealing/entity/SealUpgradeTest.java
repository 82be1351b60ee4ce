package org.plumbline.sealing.entity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** When the time of a seal is tried again. */
class SealUpgradeTest {

    private static final Instant NOW = Instant.parse("2026-11-24T10:00:00Z");

    @Test
    void eachWaitIsTwiceAsLongAndNoneLongerThanSomeHours() {
        SealUpgrade upgrade = new SealUpgrade(1, 2, NOW);
        assertThat(upgrade.claim(NOW)).as("somebody tried a moment ago").isFalse();
        Instant at = upgrade.getDueAt();
        assertThat(upgrade.claim(at)).isTrue();
        assertThat(upgrade.claim(at)).as("another node").isFalse();
        Duration last = Duration.between(at, upgrade.getDueAt());
        for (int i = 0; i < 8; i++) {
            at = upgrade.getDueAt();
            upgrade.claim(at);
            Duration wait = Duration.between(at, upgrade.getDueAt());
            assertThat(wait).isEqualTo(last.multipliedBy(2));
            last = wait;
        }
        for (int i = 0; i < 50; i++) {
            upgrade.claim(upgrade.getDueAt());
        }
        at = upgrade.getDueAt();
        upgrade.claim(at);
        assertThat(Duration.between(at, upgrade.getDueAt())).isEqualTo(last).isLessThan(Duration.ofHours(5));
    }
}
