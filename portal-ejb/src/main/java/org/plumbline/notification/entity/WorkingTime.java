package org.plumbline.notification.entity;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Set;

/**
 * When a company works, and how time passes while it does. An hour that a clock skips or goes through twice counts as what it lasts.
 *
 * @param days   at least one
 * @param opens  before {@code closes}
 * @param closes the first minute after
 */
public record WorkingTime(Set<DayOfWeek> days, LocalTime opens, LocalTime closes, ZoneId zone) {

    /** Days looked at: longer than any answer is waited for. */
    private static final int FARTHEST = 400;

    public WorkingTime {
        days = Set.copyOf(days);
    }

    /** When so much working time has passed since a moment; with none, that moment. */
    public Instant after(Instant from, Duration work) {
        Duration left = work;
        LocalDate day = from.atZone(zone).toLocalDate();
        for (int i = 0; i < FARTHEST; i++, day = day.plusDays(1)) {
            Duration today = between(day, from, Instant.MAX);
            if (today.compareTo(left) >= 0) {
                Instant begin = start(day).isAfter(from) ? start(day) : from;
                return left.isZero() ? from : begin.plus(left);
            }
            left = left.minus(today);
        }
        return from.plus(work);
    }

    /** Working time between two moments. */
    public Duration between(Instant from, Instant until) {
        Duration sum = Duration.ZERO;
        LocalDate last = until.atZone(zone).toLocalDate();
        LocalDate day = from.atZone(zone).toLocalDate();
        for (int i = 0; i < FARTHEST && !day.isAfter(last); i++, day = day.plusDays(1)) {
            sum = sum.plus(between(day, from, until));
        }
        return sum;
    }

    private Duration between(LocalDate day, Instant from, Instant until) {
        if (!days.contains(day.getDayOfWeek())) {
            return Duration.ZERO;
        }
        Instant begin = start(day).isAfter(from) ? start(day) : from;
        Instant end = day.atTime(closes).atZone(zone).toInstant();
        Instant stop = end.isBefore(until) ? end : until;
        return stop.isAfter(begin) ? Duration.between(begin, stop) : Duration.ZERO;
    }

    private Instant start(LocalDate day) {
        return day.atTime(opens).atZone(zone).toInstant();
    }
}
