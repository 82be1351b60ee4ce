package org.plumbline.library.entity;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The last day of a document without which work must stop, and when somebody hears of it on the way. */
public record Expiry(LocalDate lastDay) {

    /** Days before the last one, the farthest first. */
    public static final List<Integer> STAGES = List.of(60, 30, 7, 0);

    /** A portal that was away says it this many days late; after that the next stage comes soon enough. */
    private static final int LATE = 3;

    /** The days before the last one of the stage that is to be told today; nothing between stages. */
    public Optional<Integer> stage(LocalDate today) {
        return STAGES.stream().filter(days -> !day(days).isAfter(today) && !day(days).plusDays(LATE).isBefore(today)).reduce((one, later) -> later);
    }

    /** The day of a stage. */
    public LocalDate day(int daysBefore) {
        return lastDay.minusDays(daysBefore);
    }

    public boolean isOver(LocalDate today) {
        return today.isAfter(lastDay);
    }

    /** The last days of which some stage may be told on a day, with one more on either side for the zones around the world. */
    public static List<LocalDate> lastDays(LocalDate today) {
        return STAGES.stream().flatMap(days -> Stream.iterate(today.plusDays(days - LATE - 1L), day -> !day.isAfter(today.plusDays(days + 1L)),
                day -> day.plusDays(1))).distinct().toList();
    }
}
