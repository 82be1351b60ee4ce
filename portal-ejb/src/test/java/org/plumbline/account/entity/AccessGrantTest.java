package org.plumbline.account.entity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.plumbline.shared.Actor;

class AccessGrantTest {

    private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");

    private final AccessGrant grant = AccessGrant.byLink(new Client(7, "Ana Miller", "en"), 70, Actor.system(7), "hash", NOON);

    @Test
    void opensUntilItExpiresAndNotAtThatMoment() {
        assertThat(grant.isLive(NOON.minusMillis(1))).isTrue();
        assertThat(grant.isLive(NOON)).isFalse();
        assertThat(grant.isLive(NOON.plusSeconds(1))).isFalse();
    }

    @Test
    void opensNothingOnceRevoked() {
        assertThat(grant.revoke(NOON.minusSeconds(60))).isTrue();
        assertThat(grant.revoke(NOON.minusSeconds(30))).as("the second time").isFalse();
        assertThat(grant.isLive(NOON.minusSeconds(10))).isFalse();
        assertThat(grant.isRevoked()).isTrue();
    }

    @Test
    void opensNothingOnceReplacedButIsNotRevoked() {
        grant.replace(NOON.minusSeconds(60));
        assertThat(grant.isLive(NOON.minusSeconds(10))).isFalse();
        assertThat(grant.isRevoked()).isFalse();
    }
}
