package org.plumbline.notification.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;
import org.plumbline.shared.CompanyOwned;
import org.plumbline.shared.RejectedInputException;

/** When a company answers its clients, and within how many of those hours. Eight, from Monday to Friday and 8 to 17, until it says otherwise. */
@Entity
@Table(name = "answer_hours")
public class AnswerHours extends CompanyOwned {

    /** Working hours somebody may be made to wait at most. */
    public static final int MOST_HOURS = 80;

    private static final int MINUTES = 60;

    /** 0 when nobody watches. */
    @Column(name = "hours")
    private int hours = 8;

    /** Numbers of days, 1 is Monday. */
    @Column(name = "open_days")
    private String openDays = "1,2,3,4,5";

    @Column(name = "opens_at")
    private int opensAt = 8 * MINUTES;

    @Column(name = "closes_at")
    private int closesAt = 17 * MINUTES;

    protected AnswerHours() {
    }

    public AnswerHours(long companyId) {
        super(companyId);
    }

    /** @param within 0 to {@link #MOST_HOURS}; 0 for no watch. @throws RejectedInputException at {@code hours}, {@code days} or {@code closes} */
    public void keep(int within, Collection<DayOfWeek> days, LocalTime opens, LocalTime closes) {
        if (within < 0 || within > MOST_HOURS) {
            throw new RejectedInputException("hours", "answer_hours.hours", MOST_HOURS);
        }
        if (days.isEmpty()) {
            throw new RejectedInputException("days", "answer_hours.days");
        }
        if (!opens.isBefore(closes)) {
            throw new RejectedInputException("closes", "answer_hours.closes");
        }
        hours = within;
        openDays = days.stream().sorted().distinct().map(day -> Integer.toString(day.getValue())).collect(Collectors.joining(","));
        opensAt = opens.toSecondOfDay() / MINUTES;
        closesAt = closes.toSecondOfDay() / MINUTES;
    }

    public WorkingTime in(ZoneId zone) {
        return new WorkingTime(getDays(), getOpens(), getCloses(), zone);
    }

    public boolean isWatched() {
        return hours > 0;
    }

    public Duration getWithin() {
        return Duration.ofHours(hours);
    }

    public int getHours() {
        return hours;
    }

    public Set<DayOfWeek> getDays() {
        return Arrays.stream(openDays.split(",")).map(day -> DayOfWeek.of(Integer.parseInt(day))).collect(Collectors.toUnmodifiableSet());
    }

    public LocalTime getOpens() {
        return LocalTime.ofSecondOfDay((long) opensAt * MINUTES);
    }

    public LocalTime getCloses() {
        return LocalTime.ofSecondOfDay((long) closesAt * MINUTES);
    }
}
