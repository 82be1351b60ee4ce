package org.plumbline.notification.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.Optional;
import org.plumbline.shared.Actor;
import org.plumbline.shared.CompanyOwned;
import org.plumbline.shared.RejectedInputException;

/** What somebody wants to be mailed, and when. Everything at once and at any hour until they say otherwise. */
@Entity
@Table(name = "mail_preferences")
public class MailPreferences extends CompanyOwned {

    private static final int MINUTES_OF_HOUR = 60;
    private static final int DAYS_OF_WEEK = 7;
    /** Of the mail of the week. */
    private static final DayOfWeek DIGEST_DAY = DayOfWeek.MONDAY;
    private static final int MORNING = 7 * MINUTES_OF_HOUR;

    @Column(name = "person_kind", updatable = false)
    private String personKind;

    @Column(name = "person_id", updatable = false)
    private long personId;

    @Enumerated(EnumType.STRING)
    @Column(name = "on_messages")
    private Wish onMessages = Wish.AT_ONCE;

    @Enumerated(EnumType.STRING)
    @Column(name = "on_notes")
    private Wish onNotes = Wish.AT_ONCE;

    @Enumerated(EnumType.STRING)
    @Column(name = "on_questions")
    private Wish onQuestions = Wish.AT_ONCE;

    @Enumerated(EnumType.STRING)
    @Column(name = "on_waiting")
    private Wish onWaiting = Wish.AT_ONCE;

    @Enumerated(EnumType.STRING)
    @Column(name = "on_acknowledgements")
    private Wish onAcknowledgements = Wish.AT_ONCE;

    @Enumerated(EnumType.STRING)
    @Column(name = "on_reminders")
    private Wish onReminders = Wish.AT_ONCE;

    /** Null for that of their company. */
    @Column(name = "time_zone")
    private String timeZone;

    /** Minutes after midnight; null when no hours are quiet. */
    @Column(name = "quiet_from")
    private Integer quietFrom;

    @Column(name = "quiet_until")
    private Integer quietUntil;

    /** Minutes after midnight. */
    @Column(name = "digest_at")
    private int digestAt = MORNING;

    protected MailPreferences() {
    }

    public MailPreferences(long companyId, Actor.Kind kind, long personId) {
        super(companyId);
        this.personKind = kind.name();
        this.personId = personId;
    }

    public final Wish wish(NoticeKind kind) {
        return switch (kind) {
            case MESSAGES -> onMessages;
            case NOTES -> onNotes;
            case QUESTIONS -> onQuestions;
            case ACKNOWLEDGEMENTS -> onAcknowledgements;
            case REMINDERS -> onReminders;
            case WAITING -> onWaiting;
        };
    }

    /** @throws RejectedInputException at the kind's name when it can't be wished like that */
    public void choose(NoticeKind kind, Wish wish) {
        if (!kind.choices().contains(wish)) {
            throw new RejectedInputException(kind.name(), "preferences.unknown");
        }
        switch (kind) {
            case MESSAGES -> onMessages = wish;
            case NOTES -> onNotes = wish;
            case QUESTIONS -> onQuestions = wish;
            case ACKNOWLEDGEMENTS -> onAcknowledgements = wish;
            case REMINDERS -> onReminders = wish;
            case WAITING -> onWaiting = wish;
            default -> throw new IllegalArgumentException(kind.name());
        }
    }

    /** @param zone name of a time zone, or empty for the company's. @throws RejectedInputException at {@code timeZone} */
    public void live(String zone) {
        if (zone != null && !zone.isEmpty() && !ZoneId.getAvailableZoneIds().contains(zone)) {
            throw new RejectedInputException("timeZone", "project.time_zone");
        }
        timeZone = zone == null || zone.isEmpty() ? null : zone;
    }

    /** Sets quiet hours, or with two nulls none. @throws RejectedInputException at {@code quietUntil} when one is missing or both are the same */
    public void rest(LocalTime from, LocalTime until) {
        if (from == null != (until == null) || from != null && from.equals(until)) {
            throw new RejectedInputException("quietUntil", "preferences.quiet");
        }
        quietFrom = from == null ? null : minutes(from);
        quietUntil = until == null ? null : minutes(until);
    }

    /** When the daily mail comes. */
    public void readAt(LocalTime time) {
        digestAt = minutes(time);
    }

    /** When something may be mailed that is ready now. */
    public Instant next(Instant now, ZoneId company) {
        return getQuietHours().map(quiet -> quiet.next(now, zone(company))).orElse(now);
    }

    /**
     * When the next mail of the day comes, or of the week: by the clock where they are, and not in quiet hours. A minute the clock skips is the
     * next there is.
     */
    public Instant nextDigest(Wish wish, Instant now, ZoneId company) {
        boolean weekly = wish == Wish.WEEKLY;
        LocalDate today = now.atZone(zone(company)).toLocalDate();
        LocalDate day = weekly ? today.with(TemporalAdjusters.nextOrSame(DIGEST_DAY)) : today;
        Instant slot = slot(day, company);
        return next(slot.isAfter(now) ? slot : slot(day.plusDays(weekly ? DAYS_OF_WEEK : 1), company), company);
    }

    private Instant slot(LocalDate day, ZoneId company) {
        return day.atTime(getDigestAt()).atZone(zone(company)).toInstant();
    }

    public ZoneId zone(ZoneId company) {
        return timeZone == null ? company : ZoneId.of(timeZone);
    }

    public Optional<QuietHours> getQuietHours() {
        return quietFrom == null ? Optional.empty() : Optional.of(new QuietHours(time(quietFrom), time(quietUntil)));
    }

    public LocalTime getDigestAt() {
        return time(digestAt);
    }

    /** As chosen; null for the company's. */
    public String getTimeZone() {
        return timeZone;
    }

    @Override
    public long personId() {
        return personId;
    }

    public boolean isOfStaff() {
        return Actor.Kind.STAFF.name().equals(personKind);
    }

    private static int minutes(LocalTime time) {
        return time.getHour() * MINUTES_OF_HOUR + time.getMinute();
    }

    private static LocalTime time(int minutes) {
        return LocalTime.of(minutes / MINUTES_OF_HOUR, minutes % MINUTES_OF_HOUR);
    }
}
