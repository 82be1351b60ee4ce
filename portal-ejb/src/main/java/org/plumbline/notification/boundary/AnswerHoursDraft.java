package org.plumbline.notification.boundary;

import java.time.DayOfWeek;
import java.util.Set;

/**
 * When a company answers.
 *
 * @param hours      working hours a client waits at most, 0 to 80; 0 watches nothing
 * @param days       at least one
 * @param opens      a time of day as {@code 08:00}
 * @param closes     a later one
 */
public record AnswerHoursDraft(int hours, Set<DayOfWeek> days, String opens, String closes) {

    public AnswerHoursDraft {
        days = Set.copyOf(days);
    }
}
