package org.plumbline.account.entity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.plumbline.shared.Actor;

class PendingSignInTest {

    private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");

    private final PendingSignIn pending = new PendingSignIn(
            AccessGrant.byLink(new Client(7, "Ana Miller", "en"), 70, Actor.system(7), "hash", NOON), "token");

    @Test
    void takesNoCodeBeforeOneWasSent() {
        assertThat(pending.takesCode(NOON)).isFalse();
        assertThat(pending.mayResend(NOON)).isFalse();
    }

    @Test
    void takesACodeForTenMinutes() {
        pending.sendCode("digest", NOON);
        assertThat(pending.takesCode(NOON.plusSeconds(599))).isTrue();
        assertThat(pending.takesCode(NOON.plusSeconds(600))).isFalse();
    }

    @Test
    void takesFiveTriesAndNotASixth() {
        pending.sendCode("digest", NOON);
        for (int wrong = 0; wrong < 5; wrong++) {
            assertThat(pending.takesCode(NOON)).as("after %d wrong ones", wrong).isTrue();
            pending.miss();
        }
        assertThat(pending.triesLeft()).isZero();
        assertThat(pending.takesCode(NOON)).isFalse();
    }

    @Test
    void hasFiveTriesAgainWithANewCode() {
        pending.sendCode("digest", NOON);
        pending.miss();
        pending.sendCode("another", NOON.plusSeconds(60));
        assertThat(pending.triesLeft()).isEqualTo(5);
        assertThat(pending.getCodeDigest()).isEqualTo("another");
    }

    @Test
    void sendsAnotherCodeAfterAMinute() {
        pending.sendCode("digest", NOON);
        assertThat(pending.mayResend(NOON.plusSeconds(59))).isFalse();
        assertThat(pending.mayResend(NOON.plusSeconds(60))).isTrue();
    }

    @Test
    void answersTheSameRequestAgainForTwoMinutes() {
        assertThat(pending.isRepeatable(NOON)).as("not completed").isFalse();
        pending.complete(true, NOON);
        assertThat(pending.isRepeatable(NOON.plusSeconds(119))).isTrue();
        assertThat(pending.isRepeatable(NOON.plusSeconds(120))).isFalse();
    }
}
