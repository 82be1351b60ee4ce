package org.plumbline.account.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.plumbline.account.entity.StaffMember;
import org.plumbline.shared.KeyRing;

/**
 * Second steps that are being set up. The secret is in the answer to whoever has just shown the password, sealed for the way back, and
 * nowhere else: who has stolen a session finds none that could be looked at or confirmed.
 */
@ApplicationScoped
public class Enrolments {

    /** From the password to the first code. */
    static final Duration LIFETIME = Duration.ofMinutes(20);
    private static final String CONTEXT = "second-step-enrolment:";

    @Inject
    private KeyRing keys;

    public String seal(StaffMember staff, String secret, Instant now) {
        return keys.seal(String.join(" ", secret, Long.toString(now.plus(LIFETIME).getEpochSecond()), stateOf(staff)), contextOf(staff));
    }

    /** The secret sealed for this person, unless that is too long ago or password or second step have become others since. */
    public Optional<String> secret(StaffMember staff, String sealed, Instant now) {
        return opened(staff, sealed).map(plain -> plain.split(" ", 3))
                .filter(parts -> now.getEpochSecond() < Long.parseLong(parts[1]) && parts[2].equals(stateOf(staff))).map(parts -> parts[0]);
    }

    private Optional<String> opened(StaffMember staff, String sealed) {
        try {
            return Optional.of(keys.open(sealed, contextOf(staff)));
        } catch (IllegalStateException e) {
            // not ours, another person's, or of a key that is gone
            return Optional.empty();
        }
    }

    private static String contextOf(StaffMember staff) {
        return CONTEXT + staff.getId();
    }

    private static String stateOf(StaffMember staff) {
        return staff.getPasswordVersion() + "/" + Optional.ofNullable(staff.getSecondStepSince()).map(Instant::toEpochMilli).orElse(0L);
    }
}
