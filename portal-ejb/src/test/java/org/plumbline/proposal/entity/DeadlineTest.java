package org.plumbline.proposal.entity;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Currency;
import org.junit.jupiter.api.Test;
import org.plumbline.proposal.entity.Deadline.Stage;
import org.plumbline.shared.Actor;
import org.plumbline.shared.Owned;

class DeadlineTest {

    private static final ZoneId CHICAGO = ZoneId.of("America/Chicago");

    @Test
    void isOverAtMidnightWhereTheProjectIsAlsoWhenTheDayHadTwentyThreeOrTwentyFiveHours() {
        assertThat(new Deadline(LocalDate.of(2027, 3, 14), CHICAGO).at(Stage.OVER)).isEqualTo(Instant.parse("2027-03-15T05:00:00Z"));
        assertThat(new Deadline(LocalDate.of(2027, 11, 7), CHICAGO).at(Stage.OVER)).isEqualTo(Instant.parse("2027-11-08T06:00:00Z"));
    }

    @Test
    void remindsAtNineOnTheWallClockOnBothSidesOfAChangeOfClocks() {
        Deadline spring = new Deadline(LocalDate.of(2027, 3, 15), CHICAGO);
        assertThat(spring.at(Stage.THREE_DAYS)).as("winter time").isEqualTo(Instant.parse("2027-03-12T15:00:00Z"));
        assertThat(spring.at(Stage.ONE_DAY)).as("summer time, the day of the change").isEqualTo(Instant.parse("2027-03-14T14:00:00Z"));
        Deadline autumn = new Deadline(LocalDate.of(2027, 11, 8), CHICAGO);
        assertThat(autumn.at(Stage.THREE_DAYS)).isEqualTo(Instant.parse("2027-11-05T14:00:00Z"));
        assertThat(autumn.at(Stage.ONE_DAY)).isEqualTo(Instant.parse("2027-11-07T15:00:00Z"));
    }

    @Test
    void hasReachedTheLatestStageThatHasCome() {
        Deadline deadline = new Deadline(LocalDate.of(2027, 6, 10), ZoneId.of("Pacific/Auckland"));
        assertThat(deadline.reached(deadline.at(Stage.THREE_DAYS).minusNanos(1))).isEmpty();
        assertThat(deadline.reached(deadline.at(Stage.THREE_DAYS))).contains(Stage.THREE_DAYS);
        assertThat(deadline.reached(deadline.at(Stage.ONE_DAY))).contains(Stage.ONE_DAY);
        assertThat(deadline.reached(deadline.at(Stage.OVER).minusNanos(1))).contains(Stage.ONE_DAY);
        assertThat(deadline.reached(deadline.at(Stage.OVER))).contains(Stage.OVER);
    }

    @Test
    void meansTheSameMomentAsTheRevisionThatExpires() {
        Proposal proposal = new Proposal(Owned.byProject(1, 2), new ProposalNumber(2027, 1), "Roof");
        Revision revision = new Revision(proposal, 1, Currency.getInstance("USD"), Actor.system(1));
        revision.write(new RevisionTerms("", BigDecimal.ZERO, "", "", "", DepositKind.NONE, BigDecimal.ZERO, 0,
                LocalDate.of(2027, 3, 14)));
        Instant over = new Deadline(LocalDate.of(2027, 3, 14), CHICAGO).at(Stage.OVER);
        assertThat(revision.isExpired(over.minusNanos(1), CHICAGO)).isFalse();
        assertThat(revision.isExpired(over, CHICAGO)).isTrue();
    }
}
