package org.plumbline.proposal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.ejb.EJB;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.plumbline.house.inside.InContainer;
import org.plumbline.proposal.boundary.DeadlineService;
import org.plumbline.proposal.boundary.DeadlineSteps;
import org.plumbline.proposal.boundary.SheetService;
import org.plumbline.proposal.boundary.TimeWish;
import org.plumbline.proposal.boundary.ViewAsService;
import org.plumbline.proposal.boundary.ViewingReport;
import org.plumbline.proposal.boundary.ViewingReport.SectionTime;
import org.plumbline.proposal.boundary.ViewingService;
import org.plumbline.proposal.entity.ClientNotified;
import org.plumbline.proposal.entity.StaffNotified;
import org.plumbline.shared.ConflictException;
import org.plumbline.shared.RejectedInputException;

/** Last days: reminders by the clock at the site, exactly once, more time, and what a reader has read. */
class DeadlineIT extends InContainer {

    /** The clock in Chicago is put forward on the morning of the 14th. */
    private static final LocalDate LAST_DAY = LocalDate.of(2027, 3, 14);
    private static final Instant THREE_DAYS = Instant.parse("2027-03-11T15:00:00Z");
    private static final Instant ONE_DAY = Instant.parse("2027-03-13T15:00:00Z");
    private static final Instant OVER = Instant.parse("2027-03-15T05:00:00Z");

    @EJB
    private DeadlineService deadlines;

    @EJB
    private DeadlineSteps steps;

    @EJB
    private SheetService sheets;

    @EJB
    private ViewAsService views;

    @EJB
    private ViewingService viewings;

    @Inject
    private HeardNotices heard;

    @Inject
    private Bargain bargain;

    @Test
    void remindsWhoHasNotDecidedAtNineInTheMorningAtTheSiteAndTellsTheContractorWhenItIsOver() throws Exception {
        bargain.strike(LAST_DAY);
        bargain.send("ALL", "PARALLEL", "dana", "sam");
        tend(THREE_DAYS.minusSeconds(1));
        assertThat(reminders()).isEmpty();
        tend(THREE_DAYS);
        tend(THREE_DAYS.plusSeconds(300));
        assertThat(reminders()).containsExactly(ClientNotified.Kind.THREE_DAYS, ClientNotified.Kind.THREE_DAYS);
        tend(ONE_DAY.minusSeconds(1));
        assertThat(reminders()).hasSize(2);
        tend(ONE_DAY);
        assertThat(reminders()).hasSize(4).endsWith(ClientNotified.Kind.ONE_DAY);
        tend(OVER.minusSeconds(1));
        assertThat(heard.toStaff(bargain.proposal())).isEmpty();
        tend(OVER);
        tend(OVER.plusSeconds(300));
        assertThat(heard.toStaff(bargain.proposal())).extracting(StaffNotified::kind).containsExactly(StaffNotified.Kind.EXPIRED);
        assertThat(steps.near(OVER, 0, 10_000)).doesNotContain(bargain.proposal());
    }

    @Test
    void twoNodesAtOnceRemindOnce() throws Exception {
        for (int round = 0; round < 3; round++) {
            bargain.strike(LAST_DAY);
            bargain.send("ALL", "PARALLEL", "dana");
            assertThat(steps.near(THREE_DAYS, 0, 10_000)).contains(bargain.proposal());
            CountDownLatch start = new CountDownLatch(1);
            ExecutorService nodes = Executors.newFixedThreadPool(2);
            try {
                long proposal = bargain.proposal();
                List<Future<Boolean>> both = Stream.of(1, 2).map(node -> nodes.submit(() -> {
                    start.await();
                    steps.tend(proposal, THREE_DAYS);
                    return true;
                })).toList();
                start.countDown();
                for (Future<Boolean> one : both) {
                    assertThat(one.get()).isTrue();
                }
            } finally {
                nodes.shutdown();
            }
            assertThat(reminders()).containsExactly(ClientNotified.Kind.THREE_DAYS);
        }
    }

    @Test
    void askingForMoreTimeTwiceIsOnceAndGivingItIsMailed() throws Exception {
        LocalDate today = LocalDate.now(ZoneId.of(Bargain.ZONE));
        bargain.strike(today.plusDays(1));
        bargain.send("ALL", "PARALLEL", "dana");
        bargain.as("dana");
        assertThat(sheets.open(bargain.proposal()).wish()).isEqualTo(TimeWish.POSSIBLE);
        deadlines.ask(bargain.proposal(), 1);
        deadlines.ask(bargain.proposal(), 1);
        assertThat(sheets.open(bargain.proposal()).wish()).isEqualTo(TimeWish.ASKED);
        assertThat(heard.toStaff(bargain.proposal())).extracting(StaffNotified::kind).containsExactly(StaffNotified.Kind.TIME);
        assertThat(bargain.row("dana").wantsTime()).isTrue();
        bargain.as("lender");
        assertThat(sheets.open(bargain.proposal()).wish()).isEqualTo(TimeWish.NONE);
        assertThatThrownBy(() -> deadlines.ask(bargain.proposal(), 1)).isInstanceOf(ConflictException.class);
        bargain.asOwner();
        assertThatThrownBy(() -> deadlines.extend(bargain.proposal(), today.minusDays(1))).isInstanceOf(RejectedInputException.class);
        assertThatThrownBy(() -> deadlines.extend(bargain.proposal(), today)).isInstanceOf(RejectedInputException.class);
        assertThatThrownBy(() -> deadlines.extend(bargain.proposal(), null)).isInstanceOf(RejectedInputException.class);
        deadlines.extend(bargain.proposal(), today.plusDays(2));
        assertThat(heard.toClients(bargain.proposal())).extracting(ClientNotified::kind).containsOnlyOnce(ClientNotified.Kind.EXTENDED);
        assertThat(bargain.row("dana").wantsTime()).isFalse();
        tend(Instant.now());
        assertThat(reminders()).as("the letter about the new day has just said it").isEmpty();
        bargain.as("dana");
        assertThat(sheets.open(bargain.proposal()).wish()).isEqualTo(TimeWish.POSSIBLE);
    }

    @Test
    void aReportOfWhatWasReadCountsOnceAndOnlyWhatTheReaderCanSee() throws Exception {
        bargain.strike(null);
        bargain.send("ALL", "PARALLEL", "dana");
        bargain.as("dana");
        report(1, "visit-one-", bargain.section("Cabinets"), 12);
        report(1, "visit-one-", bargain.section("Cabinets"), 12);
        report(1, "visit-one-", bargain.section("Cabinets"), 5);
        report(1, "visit-two-", bargain.section("Cabinets"), 1_000_000);
        report(2, "visit-two-", bargain.section("Electrical"), 9);
        report(1, "<script>1", bargain.section("Electrical"), 9);
        report(1, "visit-one-", 4711, 9);
        assertThat(bargain.row("dana").seen().sections()).singleElement().satisfies(section -> {
            assertThat(section.title()).isEqualTo("Cabinets");
            assertThat(section.visits()).isEqualTo(2);
            assertThat(section.seconds()).isEqualTo(12 + 1800);
        });
        bargain.asOwner();
        views.sent(bargain.proposal(), bargain.id("dana"));
        assertThat(bargain.row("dana").seen().opens()).as("staff who look do not count").isZero();
        assertThatThrownBy(() -> report(1, "visit-one-", bargain.section("Cabinets"), 12)).isNotNull();
    }

    private void report(int revision, String visit, long section, int seconds) {
        viewings.note(bargain.proposal(), new ViewingReport(revision, visit, List.of(new SectionTime(section, seconds))));
    }

    private void tend(Instant now) {
        steps.tend(bargain.proposal(), now);
    }

    private List<ClientNotified.Kind> reminders() {
        return heard.toClients(bargain.proposal()).stream().map(ClientNotified::kind)
                .filter(kind -> kind == ClientNotified.Kind.THREE_DAYS || kind == ClientNotified.Kind.ONE_DAY).toList();
    }
}
