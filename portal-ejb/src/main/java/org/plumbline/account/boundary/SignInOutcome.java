package org.plumbline.account.boundary;

import java.time.Duration;
import java.time.Instant;
import org.plumbline.account.control.StaffSignIns.Opened;
import org.plumbline.account.entity.SecondStepChallenge;
import org.plumbline.account.entity.StaffMember;

/**
 * How a try to sign in ended.
 *
 * @param kind        what happened
 * @param token       for the cookie of the session, or of the challenge when a code is needed; null when wrong
 * @param deviceToken for the cookie of the browser that is known from now on; null unless signed in
 * @param seconds     how long the cookie of {@code token} lives
 * @param language    the language of the person; null unless signed in
 */
public record SignInOutcome(Kind kind, String token, String deviceToken, int seconds, String language) {

    /** What happened. */
    public enum Kind {
        SIGNED_IN,
        CODE_NEEDED,
        WRONG,
        /** The challenge is over: begin again with the password. */
        OVER
    }

    static SignInOutcome of(Kind kind) {
        return new SignInOutcome(kind, null, null, 0, null);
    }

    static SignInOutcome codeNeeded(String challengeToken) {
        return new SignInOutcome(Kind.CODE_NEEDED, challengeToken, null, (int) SecondStepChallenge.LIFETIME.toSeconds(), null);
    }

    static SignInOutcome signedIn(StaffMember staff, Opened opened) {
        long seconds = Duration.between(Instant.now(), opened.session().getExpiresAt()).toSeconds();
        return new SignInOutcome(Kind.SIGNED_IN, opened.token(), opened.deviceToken(), (int) seconds, staff.getLanguage());
    }

    public boolean isSignedIn() {
        return kind == Kind.SIGNED_IN;
    }
}
