package org.plumbline.proposal.entity;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Optional;

/** A proposal's last day where the project is, and what it causes on the way. */
public record Deadline(LocalDate lastDay, ZoneId zone) {

    /** When people are reminded, by the clock on the wall there, also on days when that clock is changed. */
    private static final LocalTime MORNING = LocalTime.of(9, 0);

    /** What a deadline causes, in the order of time. */
    public enum Stage {
        THREE_DAYS(3), ONE_DAY(1), OVER(0);

        private final int days;

        Stage(int days) {
            this.days = days;
        }

        public boolean isReminder() {
            return this != OVER;
        }

        /** Days from the reminder to the last day. */
        public int days() {
            return days;
        }
    }

    public Instant at(Stage stage) {
        return stage == Stage.OVER ? lastDay.plusDays(1).atStartOfDay(zone).toInstant()
                : lastDay.minusDays(stage.days()).atTime(MORNING).atZone(zone).toInstant();
    }

    /** The latest stage that has come by now; the ones it overtook say nothing that is still of use. */
    public Optional<Stage> reached(Instant now) {
        return Arrays.stream(Stage.values()).filter(stage -> !now.isBefore(at(stage))).max(Comparator.naturalOrder());
    }
}
