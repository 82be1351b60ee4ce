package org.plumbline.notification.entity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.plumbline.shared.Actor;

class NoticeTest {

    private static final Duration APART = Duration.ofMinutes(15);
    private static final Instant NOW = Instant.parse("2026-11-23T12:00:00Z");

    private final Notice notice = new Notice(1, 2, Actor.Kind.CLIENT, 3);

    @Test
    void aSecondMailWaitsForAQuarterOfAnHour() {
        notice.expect(1, NOW, APART);
        assertThat(notice.isDue(NOW)).isTrue();
        notice.mailed(1, NOW);
        notice.expect(2, NOW.plusSeconds(120), APART);
        assertThat(notice.isDue(NOW.plus(APART).minusSeconds(1))).isFalse();
        assertThat(notice.isDue(NOW.plus(APART))).isTrue();
    }

    @Test
    void whatWasToldIsNotExpectedAgain() {
        notice.expect(5, NOW, APART);
        notice.mailed(5, NOW);
        notice.expect(5, NOW.plusSeconds(600), APART);
        assertThat(notice.isDue(NOW.plus(APART).plusSeconds(600))).isFalse();
    }

    @Test
    void quietHoursAreNotCutShortByWhatIsSaidMeanwhile() {
        notice.expect(1, NOW, APART);
        notice.postpone(NOW.plusSeconds(3600));
        notice.expect(2, NOW.plusSeconds(600), APART);
        assertThat(notice.isDue(NOW.plusSeconds(3599))).isFalse();
    }

    @Test
    void whatWaitsForTheMailOfTheDayWaitsForItAlone() {
        notice.expect(1, NOW, APART);
        notice.keepForDigest(NOW.plusSeconds(7200));
        notice.expect(2, NOW.plusSeconds(600), APART);
        assertThat(notice.isForDigest()).isTrue();
        assertThat(notice.getDueAt()).isEqualTo(NOW.plusSeconds(7200));
        notice.mailed(2, NOW.plusSeconds(7200));
        notice.expect(3, NOW.plusSeconds(9000), APART);
        assertThat(notice.isForDigest()).isFalse();
        assertThat(notice.isDue(NOW.plusSeconds(9000))).isTrue();
    }
}
