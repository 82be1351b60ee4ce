package org.plumbline.proposal.control;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.plumbline.project.control.ProjectBriefing.Item;

/** What briefings for either side have in common. */
final class BriefingItems {

    /** Days for which something that happened is new, and ahead of which a last day is worth a line. */
    static final int DAYS = 30;

    /** Days ahead of which a last day is urgent. */
    static final int URGENT_DAYS = 3;

    private BriefingItems() {
    }

    static Instant recently(Instant now) {
        return now.minus(DAYS, ChronoUnit.DAYS);
    }

    /** The last day that may still be open somewhere on earth. */
    static LocalDate earliest(Instant now) {
        return now.atOffset(ZoneOffset.ofHours(-12)).toLocalDate();
    }

    static LocalDate latest(Instant now) {
        return now.atOffset(ZoneOffset.ofHours(14)).toLocalDate().plusDays(DAYS);
    }

    static boolean isUrgent(LocalDate lastDay, ZoneId zone, Instant now) {
        return lastDay != null && !lastDay.isAfter(now.atZone(zone).toLocalDate().plusDays(URGENT_DAYS));
    }

    /** A last day as a date to come. */
    static Item lastDay(long projectId, String title, String path, LocalDate day, ZoneId zone, Instant now) {
        Instant end = day.plusDays(1).atStartOfDay(zone).toInstant().minusSeconds(1);
        return new Item(projectId, "proposal_briefing.expires", List.of(title), path, isUrgent(day, zone, now), end);
    }
}
