package org.plumbline.notification.entity;

import static java.time.DayOfWeek.FRIDAY;
import static java.time.DayOfWeek.MONDAY;
import static java.time.DayOfWeek.SUNDAY;
import static java.time.DayOfWeek.THURSDAY;
import static java.time.DayOfWeek.TUESDAY;
import static java.time.DayOfWeek.WEDNESDAY;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorkingTimeTest {

    private static final ZoneId CHICAGO = ZoneId.of("America/Chicago");

    private final WorkingTime week = new WorkingTime(Set.of(MONDAY, TUESDAY, WEDNESDAY, THURSDAY, FRIDAY), LocalTime.of(8, 0), LocalTime.of(17, 0), CHICAGO);

    /** November 23, 2026 is a Monday. */
    @ParameterizedTest
    @CsvSource({
        "2026-11-23T09:00-06:00, 2, 2026-11-23T11:00-06:00",
        "2026-11-23T06:00-06:00, 2, 2026-11-23T10:00-06:00",
        "2026-11-23T16:00-06:00, 2, 2026-11-24T09:00-06:00",
        "2026-11-23T08:00-06:00, 9, 2026-11-23T17:00-06:00",
        "2026-11-27T16:30-06:00, 8, 2026-11-30T15:30-06:00",
        "2026-11-28T12:00-06:00, 1, 2026-11-30T09:00-06:00",
        "2026-11-23T22:00-06:00, 20, 2026-11-26T10:00-06:00"})
    void countsOnlyTheHoursInWhichSomebodyWorks(String from, int hours, String due) {
        assertThat(week.after(at(from), Duration.ofHours(hours))).isEqualTo(at(due));
        assertThat(week.between(at(from), at(due))).isEqualTo(Duration.ofHours(hours));
    }

    @Test
    void aNightInWhichTheClockChangesIsAsLongAsItIs() {
        WorkingTime nights = new WorkingTime(Set.of(SUNDAY), LocalTime.of(0, 0), LocalTime.of(4, 0), CHICAGO);
        assertThat(nights.between(at("2026-03-08T00:00-06:00"), at("2026-03-08T12:00-05:00"))).isEqualTo(Duration.ofHours(3));
        assertThat(nights.between(at("2026-11-01T00:00-05:00"), at("2026-11-01T12:00-06:00"))).isEqualTo(Duration.ofHours(5));
        assertThat(nights.after(at("2026-03-08T00:00-06:00"), Duration.ofHours(3))).isEqualTo(at("2026-03-08T04:00-05:00"));
    }

    @Test
    void nothingPassesBackwards() {
        assertThat(week.between(at("2026-11-24T09:00-06:00"), at("2026-11-23T09:00-06:00"))).isZero();
    }

    private static Instant at(String text) {
        return OffsetDateTime.parse(text).toInstant();
    }
}
