package org.plumbline.notification.entity;

import java.util.Optional;
import java.util.stream.Stream;

/** Wishes that go together. */
public enum Preset {
    EVERYTHING, DECISIONS, DAILY, WEEKLY, NOTHING;

    /**
     * What it means for a kind of mail. A question stands between a client and a decision, so it comes with decisions, and so does what they were
     * asked to acknowledge; what is about time can't wait for the mail of a day; and that a proposal ends soon only its reader can wish away.
     */
    public Wish wish(NoticeKind kind) {
        boolean collected = kind.choices().contains(Wish.DAILY);
        return switch (this) {
            case EVERYTHING -> Wish.AT_ONCE;
            case DAILY -> collected ? Wish.DAILY : Wish.AT_ONCE;
            case WEEKLY -> collected ? Wish.WEEKLY : Wish.AT_ONCE;
            case NOTHING -> kind == NoticeKind.REMINDERS ? Wish.AT_ONCE : Wish.NEVER;
            case DECISIONS -> kind == NoticeKind.MESSAGES || kind == NoticeKind.NOTES ? Wish.NEVER : Wish.AT_ONCE;
        };
    }

    /** The one somebody has, or none when they have made their own. */
    public static Optional<Preset> of(MailPreferences preferences, boolean staff) {
        return Stream.of(values()).filter(preset -> Stream.of(NoticeKind.values()).filter(kind -> kind.isFor(staff))
                .allMatch(kind -> preferences.wish(kind) == preset.wish(kind))).findFirst();
    }
}
