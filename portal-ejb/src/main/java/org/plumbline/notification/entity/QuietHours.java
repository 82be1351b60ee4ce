package org.plumbline.notification.entity;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;

/**
 * When somebody does not want to be disturbed, each day by the clock where they are. From 21:00 until 07:00 goes over midnight.
 *
 * @param from  the first minute
 * @param until the first minute after; the same as {@code from} would be no hours at all
 */
public record QuietHours(LocalTime from, LocalTime until) {

    /**
     * When something may be sent that is ready now.
     *
     * @return now, or the end of the quiet hours it falls into; where the clock skips that minute, the first after it
     */
    public Instant next(Instant now, ZoneId zone) {
        ZonedDateTime local = now.atZone(zone);
        LocalTime time = local.toLocalTime();
        boolean overnight = from.isAfter(until);
        boolean quiet = overnight ? !time.isBefore(from) || time.isBefore(until) : !time.isBefore(from) && time.isBefore(until);
        if (!quiet) {
            return now;
        }
        boolean tomorrow = overnight && !time.isBefore(from);
        Instant end = local.toLocalDate().plusDays(tomorrow ? 1 : 0).atTime(until).atZone(zone).toInstant();
        // the hour that a clock goes through twice: its first end may be over
        return end.isAfter(now) ? end : local.toLocalDate().atTime(until).atZone(zone).withLaterOffsetAtOverlap().toInstant();
    }
}
