package org.plumbline.library.entity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Which stage is told on which day. */
class ExpiryTest {

    private static final LocalDate LAST = LocalDate.of(2027, 3, 31);

    private final Expiry expiry = new Expiry(LAST);

    @Test
    void tellsEachStageFromItsDayOnAndSomeDaysLateButNotBetween() {
        assertThat(expiry.stage(LAST.minusDays(61))).isEmpty();
        assertThat(expiry.stage(LAST.minusDays(60))).contains(60);
        assertThat(expiry.stage(LAST.minusDays(57))).contains(60);
        assertThat(expiry.stage(LAST.minusDays(56))).isEmpty();
        assertThat(expiry.stage(LAST.minusDays(30))).contains(30);
        assertThat(expiry.stage(LAST.minusDays(7))).contains(7);
        assertThat(expiry.stage(LAST)).contains(0);
        assertThat(expiry.stage(LAST.plusDays(3))).contains(0);
        assertThat(expiry.stage(LAST.plusDays(4))).isEmpty();
    }

    @Test
    void isOverTheDayAfter() {
        assertThat(expiry.isOver(LAST)).isFalse();
        assertThat(expiry.isOver(LAST.plusDays(1))).isTrue();
    }

    @Test
    void noDayOnWhichSomethingIsToldIsLeftOutWhereverTheSiteLies() {
        IntStream.rangeClosed(-5, 65).mapToObj(LAST::minusDays).filter(today -> expiry.stage(today).isPresent())
                .forEach(today -> IntStream.rangeClosed(-1, 1).forEach(zone -> assertThat(Expiry.lastDays(today.plusDays(zone))).contains(LAST)));
    }
}
