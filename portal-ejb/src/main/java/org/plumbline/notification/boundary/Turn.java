package org.plumbline.notification.boundary;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.plumbline.notification.entity.DutyRound.Name;

/**
 * A round that one node makes at a time. A node that can't give it back, because the database has gone meanwhile, does so at its next turn:
 * nobody waits until it has run out by itself but for a node that died.
 */
final class Turn {

    private final Name name;
    private final Duration longest;
    private Instant until;

    /** @param longest after which another node may take it, whatever became of this one */
    Turn(Name name, Duration longest) {
        this.name = name;
        this.longest = longest;
    }

    /** @return whether this node may go now */
    boolean take(NoticeSteps steps, Instant now) {
        giveBack(steps);
        // databases keep no more
        until = now.plus(longest).truncatedTo(ChronoUnit.MICROS);
        if (!steps.begin(name, now, until)) {
            until = null;
        }
        return until != null;
    }

    void giveBack(NoticeSteps steps) {
        if (until != null) {
            steps.end(name, until);
            until = null;
        }
    }
}
