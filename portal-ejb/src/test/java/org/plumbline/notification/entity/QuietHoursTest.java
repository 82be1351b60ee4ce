package org.plumbline.notification.entity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuietHoursTest {

    private static final ZoneId CHICAGO = ZoneId.of("America/Chicago");

    @ParameterizedTest
    @CsvSource({
        // by day, before, in and after the night
        "21:00, 07:00, 2026-11-23T12:00-06:00, 2026-11-23T12:00-06:00",
        "21:00, 07:00, 2026-11-23T21:00-06:00, 2026-11-24T07:00-06:00",
        "21:00, 07:00, 2026-11-24T06:59-06:00, 2026-11-24T07:00-06:00",
        "21:00, 07:00, 2026-11-24T07:00-06:00, 2026-11-24T07:00-06:00",
        // hours that do not go over midnight
        "12:00, 14:00, 2026-11-23T13:00-06:00, 2026-11-23T14:00-06:00",
        "12:00, 14:00, 2026-11-23T14:00-06:00, 2026-11-23T14:00-06:00",
        // the night of March 8 has no 02:30, that of November 1 two of them
        "21:00, 02:30, 2026-03-08T01:00-06:00, 2026-03-08T03:30-05:00",
        "21:00, 01:30, 2026-11-01T01:45-05:00, 2026-11-01T01:45-05:00",
        "21:00, 01:30, 2026-11-01T01:10-06:00, 2026-11-01T01:30-06:00",
        "21:00, 07:00, 2026-10-31T22:00-05:00, 2026-11-01T07:00-06:00"})
    void waitsUntilTheyEnd(LocalTime from, LocalTime until, String now, String next) {
        assertThat(new QuietHours(from, until).next(moment(now), CHICAGO)).isEqualTo(moment(next));
    }

    private static Instant moment(String text) {
        return java.time.OffsetDateTime.parse(text).toInstant();
    }
}
