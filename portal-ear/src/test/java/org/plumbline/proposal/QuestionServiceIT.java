package org.plumbline.proposal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import jakarta.ejb.EJB;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.plumbline.messaging.boundary.AskedView;
import org.plumbline.messaging.boundary.FeedService;
import org.plumbline.messaging.boundary.RoomRow;
import org.plumbline.messaging.boundary.RoomService;
import org.plumbline.messaging.entity.ThreadState;
import org.plumbline.proposal.control.LineNames;
import org.plumbline.project.boundary.BriefingRow;
import org.plumbline.project.boundary.ProjectBriefingService;
import org.plumbline.proposal.boundary.QuestionService;
import org.plumbline.proposal.boundary.QuestionView;
import org.plumbline.proposal.boundary.RemarkLine;
import org.plumbline.proposal.boundary.RemarkService;
import org.plumbline.proposal.boundary.VisibilityDraft;
import org.plumbline.proposal.boundary.VisibilityService;
import org.plumbline.security.AccessPolicy;
import org.plumbline.security.Action;
import org.plumbline.shared.Actor;
import org.plumbline.shared.ConflictException;
import org.plumbline.shared.NotFoundException;
import org.plumbline.shared.Owned;
import org.plumbline.shared.ParticipantRole;
import org.plumbline.shared.StaffRole;

/** Questions on lines: every door, every role, the ids of others, and lines that are hidden or dropped. */
class QuestionServiceIT extends SharedProposal {

    private static final long ANOTHER_COMPANY = 77;

    @EJB
    private QuestionService questions;

    @EJB
    private RemarkService remarks;

    @EJB
    private VisibilityService visibility;

    @EJB
    private ProjectBriefingService briefings;

    @EJB
    private FeedService feed;

    @EJB
    private RoomService rooms;

    @Inject
    private AccessPolicy policy;

    private long thread;
    private long remark;

    @BeforeEach
    void asked() {
        current.set(ana);
        questions.ask(proposal, boxes, "Which boxes?", List.of());
        thread = questions.asked(proposal, boxes).questions().get(0).threadId();
    }

    private Map<ThrowingCallable, Action> doors() {
        Map<ThrowingCallable, Action> doors = new LinkedHashMap<>();
        doors.put(() -> questions.asked(proposal, 0), Action.PROPOSAL_READ);
        doors.put(() -> questions.asked(proposal, boxes), Action.PROPOSAL_READ);
        doors.put(() -> questions.ask(proposal, boxes, "And the doors?", List.of()), Action.PROPOSAL_READ);
        doors.put(() -> questions.waive(proposal, thread), Action.PROPOSAL_READ);
        doors.put(() -> questions.reopen(proposal, thread), Action.PROPOSAL_READ);
        doors.put(() -> questions.seen(proposal, List.of(1L)), Action.PROPOSAL_READ);
        doors.put(() -> questions.seenByStaff(proposal, List.of(1L)), Action.PROPOSAL_VIEW);
        doors.put(() -> questions.answering(proposal), Action.PROPOSAL_VIEW);
        doors.put(() -> questions.waiting(proposal), Action.PROPOSAL_VIEW);
        doors.put(() -> questions.answer(proposal, thread, "Maple", List.of()), Action.PROPOSAL_EDIT);
        doors.put(() -> remarks.lines(proposal), Action.PROPOSAL_EDIT);
        doors.put(() -> remarks.write(proposal, boxes, "They come on Monday"), Action.PROPOSAL_EDIT);
        doors.put(() -> remarks.reply(proposal, remark, "Good", List.of()), Action.PROPOSAL_READ);
        return doors;
    }

    /** Staff write about the boxes, without having been asked. */
    private void remarked() {
        Actor before = current.get();
        current.set(owner);
        remarks.write(proposal, boxes, "They come on Monday");
        remark = questions.answering(proposal).questions().stream().filter(QuestionView::isRemark).findFirst().orElseThrow().threadId();
        current.set(before);
    }

    @Test
    void whatStaffBeginIsReadByAllWhoSeeTheLineAndHoldsNothingUp() {
        questions.waive(proposal, thread);
        remarked();
        assertThat(rooms.unreadRooms(ana)).isOne();
        assertThat(rooms.unreadRooms(ben)).as("staff began it, so it is for both").isOne();
        current.set(ben);
        assertThat(sheets.open(proposal).held()).isFalse();
        QuestionView seen = questions.asked(proposal, boxes).questions().stream().filter(QuestionView::isRemark).findFirst().orElseThrow();
        assertThat(seen.words()).singleElement().satisfies(said -> assertThat(said.content()).isEqualTo("They come on Monday"));
        assertThat(seen.waivable() || seen.reopenable()).isFalse();
        assertThatThrownBy(() -> questions.waive(proposal, remark)).isInstanceOf(NotFoundException.class);
        questions.seen(proposal, List.of(seen.words().get(0).id()));
        assertThat(rooms.unreadRooms(ben)).isZero();
        remarks.reply(proposal, remark, "Good, thank you", List.of());
        assertThat(sheets.open(proposal).held()).as("a reply is no question").isFalse();
        assertThat(unread(ana)).as("both of what was said there").isEqualTo(2);
        assertThat(unread(owner)).as("what Ana asked, and what Ben said").isEqualTo(2);
        current.set(owner);
        assertThat(questions.waiting(proposal)).isZero();
        questions.answer(proposal, remark, "At eight", List.of());
        remarks.write(proposal, boxes, "Or nine");
        assertThat(questions.answering(proposal).questions()).filteredOn(QuestionView::isRemark).as("one goes on with one's own").singleElement()
                .satisfies(one -> assertThat(one.words()).hasSize(4));
        assertThat(feed.asked(ben, project, 0, 50)).filteredOn(asked -> !asked.question()).extracting(AskedView::path)
                .containsOnly("/proposal/question.xhtml?id=" + proposal + "&line=" + boxes + "#question-" + remark);
        assertThatThrownBy(() -> remarks.reply(proposal, thread, "There?", List.of())).isInstanceOf(NotFoundException.class);
        current.set(ben);
        assertThatThrownBy(() -> remarks.reply(proposal, thread, "There?", List.of())).as("a question is asked on, not replied to").isInstanceOf(NotFoundException.class);
        accept(ben, acceptance(ben));
    }

    @Test
    void whatStaffBeginOnALineIsForNobodyWhoDoesNotSeeIt() {
        current.set(owner);
        assertThat(remarks.lines(proposal)).extracting(RemarkLine::name).containsExactly("Boxes", "Plan review");
        assertThatThrownBy(() -> remarks.write(proposal, boxes + permits, "?")).isInstanceOf(NotFoundException.class);
        remarked();
        visibility.writePerson(proposal, ben.personId(), new VisibilityDraft("LINE", Set.of(), Set.of(boxesSection)));
        feed.read(ben, project);
        remarks.write(proposal, boxes, "And the doors on Friday");
        assertThat(rooms.unreadRooms(ben)).as("nothing tells of what is said where one sees nothing").isZero();
        assertThat(rooms.unreadRooms(ana)).isOne();
        assertThat(feed.asked(ben, project, 0, 50)).isEmpty();
        assertThat(feed.sees(ben, project, remark)).isFalse();
        current.set(ben);
        assertThat(questions.asked(proposal, 0).questions()).isEmpty();
        assertThatThrownBy(() -> remarks.reply(proposal, remark, "What is it?", List.of())).isInstanceOf(NotFoundException.class);
        current.set(owner);
        visibility.writeRole(proposal, ParticipantRole.CLIENT, new VisibilityDraft("LINE", Set.of(), Set.of(boxesSection)));
        assertThatThrownBy(() -> remarks.write(proposal, boxes, "Anybody?")).isInstanceOf(ConflictException.class).hasMessage("remark.nobody");
    }

    @Test
    void everyDoorAnswersEachRoleAsThePolicySays() {
        remarked();
        for (ParticipantRole role : ParticipantRole.values()) {
            answersAsThePolicySays(client(ana.personId(), role), role.name());
        }
        for (StaffRole role : StaffRole.values()) {
            answersAsThePolicySays(Actor.staff(owner.companyId(), owner.personId(), 0, role), role.name());
        }
    }

    private void answersAsThePolicySays(Actor actor, String role) {
        current.set(actor);
        doors().forEach((door, action) -> {
            if (policy.permits(action, actor, Owned.byProject(owner.companyId(), project))) {
                assertThat(catchThrowable(door)).as("%s: %s", role, action).isNull();
            } else {
                assertThatThrownBy(door).as("%s: %s", role, action).isInstanceOf(NotFoundException.class);
            }
        });
    }

    @Test
    void nobodyFromOutsideFindsAnything() {
        remarked();
        Map<String, Actor> strangers = Map.of("owner of another company", Actor.staff(ANOTHER_COMPANY, 1, 0, StaffRole.OWNER),
                "the same id in another company", Actor.client(ANOTHER_COMPANY, ana.personId(), 0, Map.of(project, ParticipantRole.CLIENT)),
                "somebody it is not shared with", client(5, ParticipantRole.CLIENT),
                "a client of another project", Actor.client(owner.companyId(), ana.personId(), 0, Map.of(1L, ParticipantRole.CLIENT)),
                "nobody", Actor.anonymous());
        strangers.forEach((who, actor) -> {
            current.set(actor);
            doors().forEach((door, action) -> assertThatThrownBy(door).as("%s: %s", who, action).isInstanceOf(NotFoundException.class));
        });
        current.set(owner);
        assertThat(questions.answering(proposal).questions()).extracting(QuestionView::state).containsExactly(ThreadState.OPEN, ThreadState.SAID);
    }

    @Test
    void aQuestionIsSeenByAllWhoSeeTheLineAndLetGoByWhoAskedIt() {
        current.set(ben);
        assertThat(questions.asked(proposal, 0).questions()).singleElement().satisfies(question -> {
            assertThat(question.lineName()).isEqualTo("Boxes");
            assertThat(question.waivable()).isFalse();
            assertThat(question.words()).singleElement().satisfies(said -> assertThat(said.author()).isEqualTo("Ana Miller"));
        });
        assertThatThrownBy(() -> questions.waive(proposal, thread)).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> accept(ben, acceptance(ben))).isInstanceOf(ConflictException.class).hasMessage("proposal.open_questions");
        current.set(owner);
        assertThat(briefings.overview(project).needs()).extracting(BriefingRow::key).containsExactly("proposal_briefing.questions");
        questions.answer(proposal, thread, "Maple", List.of());
        current.set(ana);
        assertThatThrownBy(() -> questions.waive(proposal, thread)).hasMessage("question.answered");
        assertThatThrownBy(() -> questions.reopen(proposal, thread)).hasMessage("question.answered");
        questions.ask(proposal, boxes, "And the doors?", List.of());
        assertThat(questions.asked(proposal, boxes).questions()).as("one goes on with one's own").singleElement()
                .satisfies(question -> assertThat(question.words()).hasSize(3));
        questions.waive(proposal, thread);
        current.set(ben);
        assertThatThrownBy(() -> questions.reopen(proposal, thread)).as("only whoever asked").isInstanceOf(NotFoundException.class);
        current.set(ana);
        questions.reopen(proposal, thread);
        assertThat(sheets.open(proposal).held()).as("it holds up the deciding again").isTrue();
        questions.waive(proposal, thread);
        assertThat(questions.asked(proposal, 0).questions()).singleElement().satisfies(question -> assertThat(question.reopenable()).isTrue());
        accept(ben, acceptance(ben));
        current.set(ana);
        assertThatThrownBy(() -> questions.ask(proposal, boxes, "Too late?", List.of())).hasMessage("proposal.closed.ACCEPTED");
    }

    @Test
    void aHiddenLineCanNeitherBeAskedAboutNorReadAbout() {
        current.set(ana);
        questions.ask(proposal, permits, "Which permits?", List.of());
        current.set(owner);
        visibility.writePerson(proposal, ben.personId(), new VisibilityDraft("LINE", Set.of(), Set.of(permitsSection)));
        current.set(ben);
        assertThat(questions.asked(proposal, 0).questions()).extracting(QuestionView::lineKey).containsExactly(boxes);
        assertThat(feed.asked(ben, project, 0, 50)).extracting(AskedView::name).containsExactly("Boxes");
        assertThat(feed.asked(ana, project, 0, 50)).extracting(AskedView::name).containsExactly("Boxes", "Plan review");
        assertThatThrownBy(() -> questions.asked(proposal, permits)).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> questions.ask(proposal, permits, "What is it?", List.of())).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> questions.ask(proposal, boxes + permits, "What is it?", List.of())).isInstanceOf(NotFoundException.class);
    }

    @Test
    void aQuestionOnALineThatWasHiddenStaysWithWhoAskedItByItsWordsAlone() {
        current.set(owner);
        visibility.writeRole(proposal, ParticipantRole.CLIENT, new VisibilityDraft("LINE", Set.of(), Set.of(boxesSection)));
        current.set(ben);
        assertThat(questions.asked(proposal, 0).questions()).isEmpty();
        current.set(ana);
        assertThat(questions.asked(proposal, 0).questions()).singleElement().satisfies(question -> {
            assertThat(question.lineName()).isNull();
            assertThat(question.waivable()).isTrue();
            assertThat(question.words()).singleElement().satisfies(said -> assertThat(said.content()).isEqualTo("Which boxes?"));
        });
        assertThat(feed.asked(ben, project, 0, 50)).isEmpty();
        assertThat(feed.asked(ana, project, 0, 50)).singleElement().satisfies(asked -> {
            assertThat(asked.name()).isNull();
            assertThat(asked.path()).isEqualTo("/proposal/questions.xhtml?id=" + proposal + "#question-" + thread);
        });
        assertThatThrownBy(() -> questions.asked(proposal, boxes)).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> questions.ask(proposal, boxes, "And the doors?", List.of())).isInstanceOf(NotFoundException.class);
        assertThat(sheets.open(proposal).held()).isTrue();
        assertThatThrownBy(() -> accept(ana, acceptance(ana))).hasMessage("proposal.open_questions");
        questions.waive(proposal, thread);
        assertThat(sheets.open(proposal).held()).isFalse();
        accept(ana, acceptance(ana));
    }

    @Test
    void aQuestionOnALineThatWasDroppedCanBeLetGo() {
        sendAgain(null, boxes);
        current.set(ben);
        assertThat(questions.asked(proposal, 0).questions()).isEmpty();
        current.set(ana);
        assertThat(questions.asked(proposal, 0).questions()).singleElement().satisfies(question -> {
            assertThat(question.lineName()).isNull();
            assertThat(question.waivable()).isTrue();
        });
        assertThatThrownBy(() -> questions.asked(proposal, boxes)).isInstanceOf(NotFoundException.class);
        current.set(owner);
        assertThat(questions.answering(proposal).questions()).hasSize(1);
        current.set(ana);
        questions.waive(proposal, thread);
        accept(ana, acceptance(ana));
    }

    @Test
    void nothingCanBeAskedOnceItIsTakenBackFromSomebody() {
        current.set(owner);
        remarked();
        sharing.revoke(proposal, ana.personId());
        current.set(ana);
        doors().forEach((door, action) -> assertThatThrownBy(door).isInstanceOf(NotFoundException.class));
        assertThat(briefings.needs()).isEmpty();
        assertThat(feed.asked(ana, project, 0, 50)).isEmpty();
    }

    @Test
    void countsAsUnreadUntilItIsReadWhereverThatIs() {
        assertThat(unread(owner)).isOne();
        long before = rooms.unreadRooms(owner);
        assertThat(feed.asked(owner, project, 0, 50)).singleElement().satisfies(asked -> {
            assertThat(asked.unread()).isTrue();
            assertThat(asked.path()).isEqualTo("/proposal/answers.xhtml?id=" + proposal + "#question-" + thread);
        });
        current.set(owner);
        long said = questions.answering(proposal).questions().get(0).words().get(0).id();
        assertThat(unread(owner)).as("whoever fetches the page may be no reader").isOne();
        current.set(ana);
        questions.seen(proposal, List.of(said));
        current.set(owner);
        assertThat(unread(owner)).as("seen by somebody else").isOne();
        questions.seenByStaff(proposal, List.of(1L, said));
        assertThat(unread(owner)).isZero();
        assertThat(rooms.unreadRooms(owner)).isEqualTo(before - 1);
        assertThat(rooms.unreadRooms(ana)).isZero();
        questions.answer(proposal, thread, "Maple", List.of());
        assertThat(rooms.unreadRooms(ana)).isOne();
        assertThat(rooms.unreadRooms(ben)).as("answers are for whoever asked; others find them in the feed").isZero();
        assertThat(unread(ana)).isOne();
        assertThat(feed.asked(ana, project, 0, 50)).extracting(AskedView::unread).containsExactly(false, true);
        List<Long> shown = feed.asked(ana, project, 0, 50).stream().map(AskedView::id).toList();
        feed.seen(ana, project, shown.subList(0, 1));
        assertThat(rooms.unreadRooms(ana)).as("the answer below it was not on the screen").isOne();
        feed.seen(ana, project, shown);
        assertThat(rooms.unreadRooms(ana)).isZero();
        feed.read(ana, project);
        assertThat(feed.asked(ben, project, 0, 50)).extracting(AskedView::content).containsExactly("Which boxes?", "Maple");
    }

    @Test
    void theProposalAsAWholeIsAskedAboutToo() {
        questions.waive(proposal, thread);
        questions.ask(proposal, LineNames.WHOLE, "Is the price a fixed one?", List.of());
        current.set(ben);
        QuestionView whole = questions.asked(proposal, 0).questions().stream().filter(question -> question.lineKey() == LineNames.WHOLE).findFirst().orElseThrow();
        assertThat(whole.isOpen()).as("whoever sees the proposal sees it").isTrue();
        assertThat(whole.waivable()).isFalse();
        assertThat(feed.asked(ben, project, 0, 50)).filteredOn(asked -> asked.content().startsWith("Is the price")).singleElement()
                .satisfies(asked -> assertThat(asked.path()).isEqualTo("/proposal/questions.xhtml?id=" + proposal + "#question-" + whole.threadId()));
        current.set(owner);
        assertThat(questions.waiting(proposal)).isOne();
        questions.answer(proposal, whole.threadId(), "It is, for 30 days", List.of());
        current.set(ana);
        questions.ask(proposal, LineNames.WHOLE, "And then?", List.of());
        assertThat(questions.asked(proposal, 0).questions()).filteredOn(question -> question.lineKey() == LineNames.WHOLE).singleElement()
                .satisfies(question -> assertThat(question.words()).hasSize(3));
        questions.waive(proposal, whole.threadId());
        accept(ana, acceptance(ana));
    }

    private long unread(Actor reader) {
        return rooms.rooms(reader).stream().filter(row -> row.projectId() == project).mapToLong(RoomRow::unread).sum();
    }

    @Test
    void theFeedAnswersEachRoleAsThePolicySays() {
        for (ParticipantRole role : ParticipantRole.values()) {
            feedAnswers(client(ana.personId(), role), Action.PROPOSAL_READ, role.name());
        }
        for (StaffRole role : StaffRole.values()) {
            feedAnswers(Actor.staff(owner.companyId(), owner.personId(), 0, role), Action.PROPOSAL_VIEW, role.name());
        }
        feedAnswers(Actor.staff(ANOTHER_COMPANY, 1, 0, StaffRole.OWNER), Action.PROPOSAL_VIEW, "owner of another company");
    }

    private void feedAnswers(Actor actor, Action seeing, String role) {
        Owned place = Owned.byProject(owner.companyId(), project);
        if (policy.permits(Action.ROOM_READ, actor, place)) {
            assertThat(feed.asked(actor, project, 0, 50)).as(role).hasSize(policy.permits(seeing, actor, place) ? 1 : 0);
            assertThat(feed.sees(actor, project, thread)).as(role).isEqualTo(policy.permits(seeing, actor, place));
        } else {
            assertThatThrownBy(() -> feed.asked(actor, project, 0, 50)).as(role).isInstanceOf(NotFoundException.class);
            assertThatThrownBy(() -> feed.seen(actor, project, List.of(1L))).as(role).isInstanceOf(NotFoundException.class);
            assertThatThrownBy(() -> feed.read(actor, project)).as(role).isInstanceOf(NotFoundException.class);
            assertThatThrownBy(() -> feed.sees(actor, project, thread)).as(role).isInstanceOf(NotFoundException.class);
        }
    }
}
