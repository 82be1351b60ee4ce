package org.plumbline.library;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.ejb.EJB;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.plumbline.house.inside.AtOnce;
import org.plumbline.house.inside.InContainer;
import org.plumbline.library.boundary.ApprovalService;
import org.plumbline.library.boundary.ApprovalView;
import org.plumbline.library.boundary.AskingDraft;
import org.plumbline.library.boundary.AskingView;
import org.plumbline.library.boundary.LibrarySharingService;
import org.plumbline.library.boundary.LibrarySteps;
import org.plumbline.library.boundary.ShowDraft;
import org.plumbline.library.entity.ApprovalNotified.Kind;
import org.plumbline.shared.Actor;
import org.plumbline.shared.ConflictException;
import org.plumbline.shared.NotFoundException;
import org.plumbline.shared.ParticipantRole;
import org.plumbline.shared.RejectedInputException;
import org.plumbline.shared.StaffRole;

/** Approval on a real server: in order and at once, once each, about exactly these bytes. */
class ApprovalServiceIT extends InContainer {

    private static final int MANY = 20;

    @EJB
    private ApprovalService approvals;

    @EJB
    private LibrarySharingService sharing;

    @EJB
    private LibrarySteps steps;

    @Inject
    private Bookcase books;

    @Inject
    private HeardLetters heard;

    @Inject
    private AtOnce atOnce;

    private Actor owner;
    private Actor ana;
    private Actor sam;
    private Actor architect;
    private LocalDate today;
    private long plan;

    @BeforeEach
    void aPlan() throws Exception {
        books.fill();
        owner = books.owner();
        ana = books.one(ParticipantRole.CLIENT);
        sam = books.one(ParticipantRole.CO_OWNER);
        architect = books.one(ParticipantRole.ARCHITECT);
        today = LocalDate.now(ZoneId.of(Bookcase.ZONE));
        plan = books.add("PLAN", "Ground floor.pdf", "one");
    }

    @Test
    void asksOneAfterTheOtherAndEndsWhenEverybodyHasApproved() {
        long id = ask(Map.of(ana.personId(), 1, owner.personId(), 2, sam.personId(), 2));
        assertThat(needs(ana)).isEqualTo(1);
        assertThat(needs(sam)).isZero();
        assertThat(heard.about(id, ana)).containsExactly(Kind.ASKED);
        assertThat(heard.about(id).get(0).token()).isNotEmpty();
        assertThat(heard.about(id).get(0).facts().sha256()).isEqualTo(view(ana, id).sha256());
        assertThatThrownBy(() -> approvals.decide(sam, id, true, "")).as("not yet").isInstanceOf(ConflictException.class);
        approvals.decide(ana, id, true, "Mind the door");
        assertThatThrownBy(() -> approvals.decide(ana, id, true, "")).as("twice").isInstanceOf(ConflictException.class);
        assertThat(needs(ana)).isZero();
        assertThat(needs(sam)).isEqualTo(1);
        assertThat(heard.about(id, sam)).containsExactly(Kind.ASKED);
        assertThat(heard.about(id, owner)).containsExactly(Kind.ASKED, Kind.ONE_APPROVED);
        approvals.decide(owner, id, true, null);
        approvals.decide(sam, id, true, " ");
        ApprovalView view = view(ana, id);
        assertThat(view.state()).isEqualTo("APPROVED");
        assertThat(view.steps()).extracting(ApprovalView.Step::verdict).containsExactlyInAnyOrder("COMMENTED", "APPROVED", "APPROVED");
        assertThat(view.steps().get(0).words()).isEqualTo("Mind the door");
        assertThat(heard.about(id, owner)).endsWith(Kind.APPROVED);
        assertThat(books.glance(owner).news()).extracting(line -> line.key()).contains("library_briefing.approved");
    }

    @Test
    void endsWithTheFirstWhoRejectsAndTellsTheOthers() {
        long id = ask(Map.of(ana.personId(), 1, sam.personId(), 1, owner.personId(), 2));
        assertThatThrownBy(() -> approvals.decide(ana, id, false, " ")).as("without a reason").isInstanceOf(RejectedInputException.class);
        approvals.decide(ana, id, false, "The stairs are missing");
        assertThat(view(owner, id).state()).isEqualTo("REJECTED");
        assertThat(heard.about(id, sam)).containsExactly(Kind.ASKED, Kind.STOPPED);
        assertThat(heard.about(id, owner)).containsExactly(Kind.REJECTED);
        assertThatThrownBy(() -> approvals.decide(sam, id, true, "")).isInstanceOf(ConflictException.class);
        assertThat(ask(Map.of(ana.personId(), 1))).as("may be asked again").isNotEqualTo(id);
    }

    @Test
    void aNewVersionVoidsWhatIsOpenAndSaysSo() {
        long id = ask(Map.of(ana.personId(), 1, sam.personId(), 2));
        assertThatThrownBy(() -> ask(Map.of(sam.personId(), 1))).as("one at a time").isInstanceOf(ConflictException.class);
        books.renew(plan, "two");
        assertThat(view(ana, id).state()).isEqualTo("SUPERSEDED");
        assertThat(heard.about(id, ana)).containsExactly(Kind.ASKED, Kind.SUPERSEDED);
        assertThat(heard.about(id, sam)).as("it was not their turn").isEmpty();
        assertThatThrownBy(() -> approvals.decide(ana, id, true, "")).isInstanceOf(ConflictException.class);
        assertThatThrownBy(() -> approvals.ask(owner, plan, draft(1, Map.of(ana.personId(), 1)))).as("an old one").isInstanceOf(ConflictException.class);
        long next = approvals.ask(owner, plan, draft(2, Map.of(ana.personId(), 1)));
        approvals.withdraw(owner, next);
        assertThat(heard.about(next, ana)).containsExactly(Kind.ASKED, Kind.WITHDRAWN);
        assertThat(approvals.list(ana, plan)).extracting(ApprovalView::number).containsExactly(2, 1);
    }

    @Test
    void ofTwentyAtOnceOneDecides() throws Exception {
        long id = ask(Map.of(ana.personId(), 1, sam.personId(), 2));
        List<Boolean> made = atOnce.each(MANY, ana, () -> {
            try {
                approvals.decide(ana, id, true, "");
                return true;
            } catch (ConflictException late) {
                return false;
            }
        });
        assertThat(made).containsOnlyOnce(true);
        assertThat(Bookcase.ask("select count(*) from library_approval_decision where approval_id = " + id)).isEqualTo(1);
        assertThat(heard.about(id, sam)).containsExactly(Kind.ASKED);
    }

    @Test
    void isPassedOnToWhoMaySeeItAndIsNotAsked() {
        long id = ask(Map.of(ana.personId(), 1));
        assertThat(approvals.substitutes(ana, id)).extracting(AskingView.Person::id).containsExactly(sam.personId());
        assertThatThrownBy(() -> approvals.pass(ana, id, architect.personId())).as("does not see it").isInstanceOf(RejectedInputException.class);
        assertThatThrownBy(() -> approvals.pass(ana, id, owner.personId())).isInstanceOf(RejectedInputException.class);
        approvals.pass(ana, id, sam.personId());
        assertThat(heard.about(id, sam)).containsExactly(Kind.PASSED);
        assertThatThrownBy(() -> approvals.decide(ana, id, true, "")).isInstanceOf(NotFoundException.class);
        approvals.decide(sam, id, true, "");
        assertThat(view(sam, id).steps()).extracting(ApprovalView.Step::passedBy).containsExactly(ParticipantRole.CLIENT + " One");
    }

    @Test
    void isKnownToNobodyElse() {
        long id = ask(Map.of(ana.personId(), 1));
        Actor field = Actor.staff(owner.companyId(), owner.personId(), 0, StaffRole.FIELD);
        List<Actor> others = List.of(sam, architect, Actor.anonymous(), Actor.staff(77, 1, 0, StaffRole.OWNER),
                Actor.client(77, ana.personId(), 0, Map.of(books.project(), ParticipantRole.CLIENT)));
        for (Actor other : others) {
            assertThatThrownBy(() -> approvals.view(other, id)).isInstanceOf(NotFoundException.class);
            assertThatThrownBy(() -> approvals.decide(other, id, true, "")).isInstanceOf(NotFoundException.class);
            assertThatThrownBy(() -> approvals.substitutes(other, id)).isInstanceOf(NotFoundException.class);
        }
        assertThat(approvals.list(sam, plan)).isEmpty();
        for (Actor other : List.of(ana, field)) {
            assertThatThrownBy(() -> approvals.withdraw(other, id)).isInstanceOf(NotFoundException.class);
            assertThatThrownBy(() -> approvals.asking(other, plan)).isInstanceOf(NotFoundException.class);
        }
        assertThatThrownBy(() -> approvals.ask(owner, plan, new AskingDraft(1, today, "", Map.of(architect.personId(), 1))))
                .as("does not see it").isInstanceOf(RejectedInputException.class);
        sharing.show(owner, plan, new ShowDraft("INTERNAL", null, Set.of()));
        assertThatThrownBy(() -> approvals.decide(ana, id, true, "")).as("taken back").isInstanceOf(NotFoundException.class);
        assertThat(needs(ana)).isZero();
        approvals.withdraw(owner, id);
        for (AskingDraft bad : List.of(draft(1, Map.of(ana.personId(), 1)), draft(1, Map.of(owner.personId(), 6)), draft(1, Map.of()),
                new AskingDraft(1, today.minusDays(1), "", Map.of(owner.personId(), 1)), new AskingDraft(1, null, "", Map.of(owner.personId(), 1)))) {
            assertThatThrownBy(() -> approvals.ask(owner, plan, bad)).isInstanceOf(RejectedInputException.class);
        }
    }

    @Test
    void remindsOnceTheDayBeforeAndOnceOnTheDay() {
        LocalDate due = today.plusDays(5);
        long id = approvals.ask(owner, plan, new AskingDraft(1, due, "", Map.of(ana.personId(), 1, sam.personId(), 2)));
        remind(id, due.minusDays(2), 10);
        remind(id, due.minusDays(1), 8);
        assertThat(heard.about(id, ana)).containsExactly(Kind.ASKED);
        assertThat(steps.approvals(at(due.minusDays(1), 9), 0, 10_000)).contains(id);
        remind(id, due.minusDays(1), 9);
        remind(id, due.minusDays(1), 20);
        assertThat(heard.about(id, ana)).containsExactly(Kind.ASKED, Kind.SOON);
        remind(id, due, 9);
        remind(id, due, 23);
        remind(id, due.plusDays(1), 9);
        assertThat(heard.about(id, ana)).containsExactly(Kind.ASKED, Kind.SOON, Kind.TODAY);
        assertThat(heard.about(id, sam)).isEmpty();
        approvals.decide(ana, id, true, "");
        remind(id, due, 12);
        assertThat(heard.about(id, sam)).containsExactly(Kind.ASKED, Kind.TODAY);
    }

    private void remind(long id, LocalDate day, int hour) {
        steps.remindOfApproval(id, at(day, hour));
    }

    private static Instant at(LocalDate day, int hour) {
        return day.atTime(LocalTime.of(hour, 0)).atZone(ZoneId.of(Bookcase.ZONE)).toInstant();
    }

    private long ask(Map<Long, Integer> places) {
        return approvals.ask(owner, plan, draft(1, places));
    }

    private AskingDraft draft(int number, Map<Long, Integer> places) {
        return new AskingDraft(number, today.plusDays(3), "Is the door right?", places);
    }

    private ApprovalView view(Actor reader, long id) {
        return approvals.view(reader, id);
    }

    private long needs(Actor reader) {
        return books.glance(reader).needs().stream().filter(line -> line.key().equals("library_briefing.approve")).count();
    }
}
