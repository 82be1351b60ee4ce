package org.plumbline.notification.entity;

import java.util.Optional;
import java.util.stream.Stream;

/** Wishes that go together. */
public enum Preset {
    EVERYTHING, DECISIONS, DAILY, NOTHING;

    /**
     * What it means for a kind of mail. A question stands between a client and a decision, so it comes with decisions; and that somebody
     * waits can't wait for the mail of the day.
     */
    public Wish wish(NoticeKind kind) {
        return switch (this) {
            case EVERYTHING -> Wish.AT_ONCE;
            case DAILY -> kind == NoticeKind.WAITING ? Wish.AT_ONCE : Wish.DAILY;
            case NOTHING -> Wish.NEVER;
            case DECISIONS -> kind == NoticeKind.QUESTIONS || kind == NoticeKind.WAITING ? Wish.AT_ONCE : Wish.NEVER;
        };
    }

    /** The one somebody has, or none when they have made their own. */
    public static Optional<Preset> of(MailPreferences preferences, boolean staff) {
        return Stream.of(values()).filter(preset -> Stream.of(NoticeKind.values()).filter(kind -> staff || !kind.isStaffOnly())
                .allMatch(kind -> preferences.wish(kind) == preset.wish(kind))).findFirst();
    }
}
