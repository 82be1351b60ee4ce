package org.plumbline.proposal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import jakarta.annotation.Resource;
import jakarta.ejb.EJB;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.control.RequestContextController;
import jakarta.enterprise.inject.spi.CDI;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Future;
import java.util.function.BiFunction;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.plumbline.account.Ground;
import org.plumbline.account.boundary.SetUpService;
import org.plumbline.document.Snapshot;
import org.plumbline.document.boundary.PictureService;
import org.plumbline.document.entity.PictureKind;
import org.plumbline.house.inside.AtOnce;
import org.plumbline.house.inside.InContainer;
import org.plumbline.house.inside.LargeCompany;
import org.plumbline.project.boundary.ProjectDraft;
import org.plumbline.project.boundary.ProjectService;
import org.plumbline.proposal.boundary.DraftContent;
import org.plumbline.proposal.boundary.DraftState;
import org.plumbline.proposal.boundary.DraftVersion;
import org.plumbline.proposal.boundary.HeadDraft;
import org.plumbline.proposal.boundary.LineDraft;
import org.plumbline.proposal.boundary.ProposalDraft;
import org.plumbline.proposal.boundary.ProposalDraftService;
import org.plumbline.proposal.boundary.ProposalHistoryService;
import org.plumbline.proposal.boundary.ProposalService;
import org.plumbline.security.AccessPolicy;
import org.plumbline.security.Action;
import org.plumbline.security.CurrentActor;
import org.plumbline.shared.Actor;
import org.plumbline.shared.ConflictException;
import org.plumbline.shared.NotFoundException;
import org.plumbline.shared.Owned;
import org.plumbline.shared.ParticipantRole;
import org.plumbline.shared.RejectedInputException;
import org.plumbline.shared.Secrets;
import org.plumbline.shared.StaffRole;

/** Drafting: every door, every role, the ids of others, and many at once. */
class ProposalDraftServiceIT extends InContainer {

    private static final long ANOTHER_COMPANY = 77;

    @EJB
    private SetUpService setUp;

    @EJB
    private ProjectService projects;

    @EJB
    private ProposalService proposals;

    @EJB
    private ProposalHistoryService histories;

    @EJB
    private ProposalDraftService drafts;

    @EJB
    private PictureService pictures;

    @Inject
    private CurrentActor current;

    @Inject
    private AccessPolicy policy;

    @Inject
    private AtOnce atOnce;

    @Resource
    private ManagedExecutorService threads;

    private Actor owner;
    private long project;
    private long proposal;
    private long section;
    private long group;
    private long line;
    private long option;
    private long picture;

    @BeforeEach
    void aProposalWithALineAndAnOption() throws Exception {
        owner = Ground.of(setUp).owner();
        current.set(owner);
        project = projects.create(new ProjectDraft("Porch " + Secrets.digits(9), "America/Chicago", 0));
        proposal = proposals.create(new ProposalDraft(project, "Porch"));
        section = drafts.addSection(now(), "Framing").key();
        group = drafts.addGroup(now(), section, "Rail", "PICK_ONE").key();
        line = drafts.addLine(now(), section, 0, 0, boards("12", "40")).key();
        option = drafts.addLine(now(), section, group, 0, boards("1", "100")).key();
        picture = photo(project);
    }

    private long photo(long of) throws IOException {
        return pictures.add(of, PictureKind.OPTION, new ByteArrayInputStream(Snapshot.bytes(8, 6, "png")), "oak.png");
    }

    private Map<ThrowingCallable, Action> doors() {
        Map<ThrowingCallable, Action> doors = new LinkedHashMap<>();
        doors.put(() -> proposals.view(proposal), Action.PROPOSAL_VIEW);
        doors.put(() -> proposals.list(project, "", "", 1), Action.PROPOSAL_VIEW);
        doors.put(() -> histories.of(proposal), Action.PROPOSAL_VIEW);
        doors.put(() -> histories.zone(proposal), Action.PROPOSAL_VIEW);
        doors.put(() -> proposals.project(project), Action.PROPOSAL_EDIT);
        doors.put(() -> proposals.projects(""), Action.PROPOSAL_EDIT);
        doors.put(() -> proposals.create(new ProposalDraft(project, "Another")), Action.PROPOSAL_EDIT);
        doors.put(() -> drafts.content(proposal), Action.PROPOSAL_EDIT);
        doors.put(() -> drafts.writeHead(now(), head("Porch and steps")), Action.PROPOSAL_EDIT);
        doors.put(() -> drafts.addSection(now(), "Roof"), Action.PROPOSAL_EDIT);
        doors.put(() -> drafts.renameSection(now(), section, "Frame"), Action.PROPOSAL_EDIT);
        doors.put(() -> drafts.moveSection(now(), section, 1), Action.PROPOSAL_EDIT);
        doors.put(() -> removed(drafts.addSection(now(), "Waste"), drafts::removeSection), Action.PROPOSAL_EDIT);
        doors.put(() -> drafts.addGroup(now(), section, "Stairs", "ADD_ON"), Action.PROPOSAL_EDIT);
        doors.put(() -> drafts.writeGroup(now(), group, "Railing", "PICK_ONE"), Action.PROPOSAL_EDIT);
        doors.put(() -> drafts.moveGroup(now(), group, section, 1), Action.PROPOSAL_EDIT);
        doors.put(() -> removed(drafts.addGroup(now(), section, "Waste", "ADD_ON"), drafts::removeGroup), Action.PROPOSAL_EDIT);
        doors.put(() -> drafts.addLine(now(), section, 0, 0, boards("1", "1")), Action.PROPOSAL_EDIT);
        doors.put(() -> drafts.writeLine(now(), line, boards("13", "40")), Action.PROPOSAL_EDIT);
        doors.put(() -> drafts.moveLine(now(), line, section, 0, 1), Action.PROPOSAL_EDIT);
        doors.put(() -> drafts.prefer(now(), option, true), Action.PROPOSAL_EDIT);
        doors.put(() -> drafts.illustrate(now(), option, null, ""), Action.PROPOSAL_EDIT);
        doors.put(() -> drafts.show(now(), option, picture), Action.PROPOSAL_EDIT);
        doors.put(() -> removed(drafts.addLine(now(), section, 0, 0, boards("1", "1")), drafts::removeLine), Action.PROPOSAL_EDIT);
        return doors;
    }

    @Test
    void everyDoorAnswersEachStaffRoleAsThePolicySays() {
        for (StaffRole role : StaffRole.values()) {
            Actor staff = Actor.staff(owner.companyId(), owner.personId(), 0, role);
            doors().forEach((door, action) -> {
                current.set(staff);
                Throwable answer = catchThrowable(door);
                if (policy.permits(action, staff, Owned.byProject(owner.companyId(), project))) {
                    assertThat(answer).as("%s: %s", role, action).isNull();
                } else {
                    assertThat(answer).as("%s: %s", role, action).isInstanceOf(NotFoundException.class);
                }
            });
        }
    }

    @Test
    void anOptionShowsPicturesOfItsOwnProjectOnly() throws IOException {
        assertThat(drafts.show(now(), option, picture).pictureId()).isEqualTo(picture);
        long elsewhere = photo(projects.create(new ProjectDraft("Shed " + Secrets.digits(9), "America/Chicago", 0)));
        assertThatThrownBy(() -> drafts.show(now(), option, elsewhere)).isInstanceOf(NotFoundException.class);
    }

    @Test
    void nobodyFromOutsideFindsAnything() {
        Map<String, Actor> strangers = Map.of("owner of another company", Actor.staff(ANOTHER_COMPANY, 1, 0, StaffRole.OWNER),
                "client of the project", Actor.client(owner.companyId(), 5, 0, Map.of(project, ParticipantRole.CLIENT)),
                "nobody", Actor.anonymous());
        strangers.forEach((who, actor) -> doors().forEach((door, action) -> {
            current.set(actor);
            Throwable answer = catchThrowable(door);
            // another company's owner may list: what they find is asked for below
            if (answer != null || actor.companyId() != ANOTHER_COMPANY) {
                assertThat(answer).as("%s: %s", who, action).isInstanceOf(NotFoundException.class);
            }
        }));
        current.set(Actor.staff(ANOTHER_COMPANY, 1, 0, StaffRole.OWNER));
        assertThat(proposals.list(project, "", "", 1).total()).isZero();
        assertThat(proposals.projects("")).isEmpty();
        current.set(owner);
        assertThat(drafts.content(proposal).sections()).hasSize(1);
    }

    @Test
    void numbersTwentyAtOnceWithoutGapOrDouble() throws Exception {
        long other = projects.create(new ProjectDraft("Numbers", "America/Chicago", 0));
        List<Callable<String>> tasks = IntStream.range(0, 20).<Callable<String>>mapToObj(i -> () -> as(owner, () -> {
            long id = proposals.create(new ProposalDraft(other, "At once " + i));
            return proposals.view(id).number();
        })).toList();
        List<Integer> numbers = new ArrayList<>();
        for (Future<String> future : threads.invokeAll(tasks)) {
            numbers.add(Integer.parseInt(future.get().substring(7)));
        }
        int first = numbers.stream().min(Integer::compare).orElseThrow();
        assertThat(numbers).containsExactlyInAnyOrderElementsOf(IntStream.range(first, first + 20).boxed().toList());
    }

    /** Nobody of this company has had a number before: the year's counter is made by one of those who ask at once. */
    @Test
    void numbersTheFirstOfAYearAtOnceWithoutGapOrDouble() throws Exception {
        LargeCompany young = new LargeCompany(1);
        Actor starter = Actor.staff(young.id(), 1, 0, StaffRole.OWNER);
        List<String> numbers = atOnce.each(8, starter, () -> proposals.view(proposals.create(new ProposalDraft(young.firstProject(), "First"))).number());
        String year = numbers.get(0).substring(0, "P-2026-".length());
        assertThat(numbers).containsExactlyInAnyOrderElementsOf(IntStream.rangeClosed(1, 8).mapToObj(n -> year + "000" + n).toList());
    }

    @Test
    void ofManyWhoEditOneVersionOneIsHeard() throws Exception {
        DraftVersion seen = now();
        List<Callable<Throwable>> tasks = IntStream.range(0, 8).<Callable<Throwable>>mapToObj(i -> () -> as(owner,
                () -> catchThrowable(() -> drafts.writeLine(seen, line, boards(Integer.toString(i + 1), "40"))))).toList();
        List<Throwable> answers = new ArrayList<>();
        for (Future<Throwable> future : threads.invokeAll(tasks)) {
            answers.add(future.get());
        }
        assertThat(answers).filteredOn(Objects::isNull).hasSize(1);
        assertThat(answers).filteredOn(Objects::nonNull).hasSize(7)
                .allSatisfy(refused -> assertThat(refused).isInstanceOf(ConflictException.class).hasMessage("proposal.edited"));
    }

    @Test
    void aChangeSentAgainIsMadeOnceAndGetsItsAnswer() {
        DraftVersion sent = new DraftVersion(proposal, now().version(), UUID.randomUUID().toString());
        DraftState first = drafts.addLine(sent, section, 0, 1, boards("2", "10"));
        DraftState again = drafts.addLine(sent, section, 0, 1, boards("2", "10"));
        assertThat(again).isEqualTo(first);
        assertThat(drafts.content(proposal).sections().get(0).lines()).hasSize(2);
        assertThatThrownBy(() -> drafts.addLine(new DraftVersion(proposal, sent.version(), UUID.randomUUID().toString()), section, 0, 1,
                boards("2", "10"))).isInstanceOf(ConflictException.class);
    }

    @Test
    void linesComeWhereTheyWerePutAndGoInAndOutOfChoices() {
        long second = drafts.addLine(now(), section, 0, 1, boards("2", "10")).key();
        long between = drafts.addLine(now(), section, 0, 1, boards("3", "10")).key();
        assertThat(lines()).containsExactly(line, between, second);
        drafts.moveLine(now(), second, section, 0, 0);
        assertThat(lines()).containsExactly(second, line, between);
        drafts.moveLine(now(), between, section, group, 0);
        assertThat(lines()).containsExactly(second, line);
        assertThat(drafts.content(proposal).sections().get(0).groups().get(0).options()).extracting(DraftContent.DraftLine::key)
                .containsExactly(between, option);
        long other = drafts.addSection(now(), "Roof").key();
        drafts.moveGroup(now(), group, other, 0);
        DraftContent content = drafts.content(proposal);
        assertThat(content.sections().get(1).groups().get(0).options()).hasSize(2);
        assertThat(content.sections().get(0).groups()).isEmpty();
    }

    @Test
    void tellsAtTheFieldWhatIsWrongAndWhoEditedLast() {
        assertThatThrownBy(() -> drafts.writeLine(now(), line, boards("0", "40"))).isInstanceOf(RejectedInputException.class)
                .extracting("field").isEqualTo("quantity");
        assertThatThrownBy(() -> drafts.addGroup(now(), section, "Rail", "NONSENSE")).isInstanceOf(RejectedInputException.class)
                .extracting("field").isEqualTo("kind");
        assertThat(drafts.content(proposal).editedBy()).isEqualTo("Maria Lopez");
        assertThat(drafts.content(proposal).state().totalMinor()).as("12 x 40 and the first option").isEqualTo(58_000);
    }

    private List<Long> lines() {
        return drafts.content(proposal).sections().get(0).lines().stream().map(DraftContent.DraftLine::key).toList();
    }

    /** In a thread of the server with an actor of its own. */
    private <T> T as(Actor actor, Callable<T> work) throws Exception {
        RequestContextController request = CDI.current().select(RequestContextController.class).get();
        boolean opened = request.activate();
        try {
            current.set(actor);
            return work.call();
        } finally {
            if (opened) {
                request.deactivate();
            }
        }
    }

    private void removed(DraftState added, BiFunction<DraftVersion, Long, DraftState> removal) {
        removal.apply(now(), added.key());
    }

    /** The draft as it stands now, whoever asks. */
    private DraftVersion now() {
        Actor asking = current.get();
        current.set(owner);
        try {
            return DraftVersion.of(proposal, drafts.content(proposal).state().version());
        } finally {
            current.set(asking);
        }
    }

    private static LineDraft boards(String quantity, String cost) {
        return new LineDraft("06-100", "Boards", "", new BigDecimal(quantity), "EA", new BigDecimal(cost), BigDecimal.ZERO, false, false, 0, "", "");
    }

    private static HeadDraft head(String title) {
        return new HeadDraft(title, "Sales tax", BigDecimal.ZERO, "", "", "", "NONE", BigDecimal.ZERO, 0, null);
    }
}
