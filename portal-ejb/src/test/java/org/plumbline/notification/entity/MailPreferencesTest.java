package org.plumbline.notification.entity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.plumbline.shared.Actor;
import org.plumbline.shared.RejectedInputException;

class MailPreferencesTest {

    private static final ZoneId CHICAGO = ZoneId.of("America/Chicago");

    private final MailPreferences mine = new MailPreferences(1, Actor.Kind.CLIENT, 2);

    @Test
    void mailsEverythingAtOnceUntilToldOtherwise() {
        assertThat(Preset.of(mine, true)).contains(Preset.EVERYTHING);
        mine.choose(NoticeKind.MESSAGES, Wish.DAILY);
        assertThat(Preset.of(mine, false)).as("her own mixture").isEmpty();
        mine.choose(NoticeKind.QUESTIONS, Wish.DAILY);
        assertThat(Preset.of(mine, false)).as("what only staff are mailed does not count").contains(Preset.DAILY);
    }

    @Test
    void eachPresetIsFoundAgain() {
        for (Preset preset : Preset.values()) {
            Stream.of(NoticeKind.values()).forEach(kind -> mine.choose(kind, preset.wish(kind)));
            assertThat(Preset.of(mine, true)).contains(preset);
            assertThat(Preset.of(mine, false)).contains(preset);
        }
    }

    @Test
    void quietHoursNeedTwoDifferentTimes() {
        assertThatThrownBy(() -> mine.rest(LocalTime.NOON, null)).isInstanceOf(RejectedInputException.class);
        assertThatThrownBy(() -> mine.rest(LocalTime.NOON, LocalTime.NOON)).isInstanceOf(RejectedInputException.class);
        mine.rest(LocalTime.of(21, 30), LocalTime.of(6, 0));
        mine.live("Europe/Madrid");
        assertThat(mine.next(at("2026-11-23T22:00+01:00"), CHICAGO)).isEqualTo(at("2026-11-24T06:00+01:00"));
        mine.rest(null, null);
        assertThat(mine.getQuietHours()).isEmpty();
        assertThatThrownBy(() -> mine.live("Mars/Olympus")).isInstanceOf(RejectedInputException.class);
    }

    @Test
    void theMailOfTheDayComesByTheClockOnTheWall() {
        mine.readAt(LocalTime.of(2, 30));
        assertThat(mine.nextDigest(Wish.DAILY, at("2026-03-07T02:29-06:00"), CHICAGO)).isEqualTo(at("2026-03-07T02:30-06:00"));
        // in the night after it the clock goes from 02:00 to 03:00: half past two is half past three
        assertThat(mine.nextDigest(Wish.DAILY, at("2026-03-07T02:30-06:00"), CHICAGO)).isEqualTo(at("2026-03-08T03:30-05:00"));
        assertThat(mine.nextDigest(Wish.DAILY, at("2026-03-08T03:30-05:00"), CHICAGO)).isEqualTo(at("2026-03-09T02:30-05:00"));
    }

    @Test
    void anHourThatComesTwiceBringsOneMail() {
        mine.readAt(LocalTime.of(1, 30));
        Instant first = at("2026-11-01T01:30-05:00");
        assertThat(mine.nextDigest(Wish.DAILY, first.minusSeconds(1), CHICAGO)).isEqualTo(first);
        assertThat(mine.nextDigest(Wish.DAILY, first, CHICAGO)).isEqualTo(at("2026-11-02T01:30-06:00"));
    }

    @Test
    void theMailOfTheDayKeepsQuietHours() {
        mine.rest(LocalTime.of(21, 0), LocalTime.of(8, 0));
        assertThat(mine.nextDigest(Wish.DAILY, at("2026-11-23T12:00-06:00"), CHICAGO)).isEqualTo(at("2026-11-24T08:00-06:00"));
    }

    @Test
    void theMailOfTheWeekComesOnMondaysByTheClockOnTheWall() {
        mine.readAt(LocalTime.of(7, 0));
        assertThat(mine.nextDigest(Wish.WEEKLY, at("2026-11-24T12:00-06:00"), CHICAGO)).isEqualTo(at("2026-11-30T07:00-06:00"));
        assertThat(mine.nextDigest(Wish.WEEKLY, at("2026-11-30T06:59-06:00"), CHICAGO)).isEqualTo(at("2026-11-30T07:00-06:00"));
        assertThat(mine.nextDigest(Wish.WEEKLY, at("2026-11-30T07:00-06:00"), CHICAGO)).isEqualTo(at("2026-12-07T07:00-06:00"));
        assertThat(mine.nextDigest(Wish.WEEKLY, at("2026-03-07T12:00-06:00"), CHICAGO)).as("after the clock jumped").isEqualTo(at("2026-03-09T07:00-05:00"));
    }

    @Test
    void whatIsAboutTimeCanNotWaitForADayOrAWeek() {
        assertThatThrownBy(() -> mine.choose(NoticeKind.WAITING, Wish.DAILY)).isInstanceOf(RejectedInputException.class);
        assertThatThrownBy(() -> mine.choose(NoticeKind.REMINDERS, Wish.WEEKLY)).isInstanceOf(RejectedInputException.class);
    }

    private static Instant at(String text) {
        return OffsetDateTime.parse(text).toInstant();
    }
}
