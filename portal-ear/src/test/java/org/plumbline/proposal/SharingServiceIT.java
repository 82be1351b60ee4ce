package org.plumbline.proposal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import jakarta.ejb.EJB;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.plumbline.account.boundary.ClientAccessService;
import org.plumbline.account.boundary.ClientAccessService.Step;
import org.plumbline.account.boundary.ClientAccessService.Visit;
import org.plumbline.account.boundary.ClientAccessService.Way;
import org.plumbline.account.boundary.SessionService;
import org.plumbline.house.inside.InContainer;
import org.plumbline.proposal.boundary.AcceptanceDraft;
import org.plumbline.proposal.boundary.ClientProposal;
import org.plumbline.proposal.boundary.ConclusionService;
import org.plumbline.proposal.boundary.DeadlineService;
import org.plumbline.proposal.boundary.DecisionService;
import org.plumbline.proposal.boundary.ProposalService;
import org.plumbline.proposal.boundary.SharePart;
import org.plumbline.proposal.boundary.SharingDraft;
import org.plumbline.proposal.boundary.SharingDraft.PersonDraft;
import org.plumbline.proposal.boundary.SharingService;
import org.plumbline.proposal.boundary.SharingService.HandedKey;
import org.plumbline.proposal.boundary.SharingView;
import org.plumbline.proposal.boundary.SharingView.ShareRow;
import org.plumbline.proposal.boundary.SheetService;
import org.plumbline.proposal.boundary.VisibilityDraft;
import org.plumbline.proposal.boundary.VisibilityService;
import org.plumbline.proposal.entity.ClientNotified;
import org.plumbline.proposal.entity.ProposalStatus;
import org.plumbline.proposal.entity.StaffNotified;
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

/** Sharing a proposal: whom it reaches, by which link, what taking it back takes back, and who may do any of it. */
class SharingServiceIT extends InContainer {

    private static final String AGENT = "Mozilla/5.0 (X11; Linux x86_64) Firefox/140.0";
    private static final long ANOTHER_COMPANY = 77;

    @EJB
    private SharingService sharing;

    @EJB
    private VisibilityService visibility;

    @EJB
    private DeadlineService deadlines;

    @EJB
    private ConclusionService conclusions;

    @EJB
    private SheetService sheets;

    @EJB
    private DecisionService decisions;

    @EJB
    private ProposalService proposals;

    @EJB
    private ClientAccessService access;

    @EJB
    private SessionService sessions;

    @Inject
    private AccessPolicy policy;

    @Inject
    private CurrentActor current;

    @Inject
    private HeardNotices heard;

    @Inject
    private Bargain bargain;

    @Inject
    private Bargain elsewhere;

    @BeforeEach
    void aProposal() throws Exception {
        bargain.strike(null);
    }

    @Test
    void sendingWritesToEachWithALinkThatLeadsToTheSheetAfterTheProofOfADevice() {
        bargain.send("ALL", "PARALLEL", "dana", "sam");
        assertThat(heard.toClients(bargain.proposal())).extracting(ClientNotified::kind)
                .containsExactlyInAnyOrder(ClientNotified.Kind.DECIDE, ClientNotified.Kind.DECIDE, ClientNotified.Kind.READ);
        Way way = enter(heard.token(bargain.proposal(), bargain.id("dana")), "dana");
        assertThat(way.step()).isEqualTo(Step.SIGNED_IN);
        assertThat(way.target()).isEqualTo("/proposal/sheet.xhtml?id=" + bargain.proposal());
        bargain.as("dana");
        ClientProposal page = sheets.open(bargain.proposal());
        assertThat(page.decidable()).isTrue();
        ShareRow dana = bargain.row("dana");
        assertThat(dana.seen().opens()).isEqualTo(1);
        assertThat(dana.seen().revision()).isEqualTo(1);
        assertThat(dana.devices()).singleElement().satisfies(device -> {
            assertThat(device.name()).isEqualTo("Firefox on Linux");
            assertThat(device.here()).isTrue();
        });
        bargain.as("lender");
        assertThat(sheets.open(bargain.proposal()).decidable()).isFalse();
    }

    @Test
    void whatIsTakenBackIsGoneAtTheNextRequestAndSoAreItsLinksButNotThoseOfTheProject() {
        bargain.send("ALL", "PARALLEL", "dana", "sam");
        String link = heard.token(bargain.proposal(), bargain.id("dana"));
        bargain.as("dana");
        sheets.open(bargain.proposal());
        bargain.asOwner();
        sharing.revoke(bargain.proposal(), bargain.id("dana"));
        sharing.revoke(bargain.proposal(), bargain.id("dana"));
        bargain.as("dana");
        assertThatThrownBy(() -> sheets.open(bargain.proposal())).isInstanceOf(NotFoundException.class);
        assertThat(access.standingLink(link)).isEmpty();
        assertThat(access.standingLink(heard.projectLink(bargain.email("dana")))).isPresent();
        assertThat(bargain.row("dana").revoked()).isTrue();
        bargain.asOwner();
        sharing.share(bargain.proposal(), bargain.draft("ALL", "PARALLEL", "dana", "sam"));
        assertThat(access.standingLink(link)).as("the link that was taken back").isEmpty();
        assertThat(access.standingLink(heard.token(bargain.proposal(), bargain.id("dana")))).isPresent();
        bargain.as("dana");
        assertThat(sheets.open(bargain.proposal())).isNotNull();
    }

    @Test
    void aNewLinkReplacesOnlyThoseToTheSameProposal() {
        bargain.send("ALL", "PARALLEL", "dana");
        long dana = bargain.id("dana");
        String first = heard.token(bargain.proposal(), dana);
        sharing.sendLink(bargain.proposal(), dana);
        assertThat(access.standingLink(first)).isEmpty();
        String second = heard.token(bargain.proposal(), dana);
        assertThat(access.standingLink(second)).isPresent();
        assertThat(access.standingLink(heard.projectLink(bargain.email("dana")))).isPresent();
        HandedKey handed = sharing.hand(bargain.proposal(), dana);
        assertThat(access.standingLink(handed.path().substring("/l/".length()))).isPresent();
        assertThat(access.standingLink(second)).as("the one that was mailed").isPresent();
        Way byCode = access.enterCode(bargain.email("dana"), handed.code(), "198.51.100.7", visit());
        assertThat(byCode.step()).isEqualTo(Step.PROOF_NEEDED);
        assertThat(byCode.target()).as("a code leads to the project").isEmpty();
    }

    @Test
    void beforeItIsSentNobodyIsWrittenToAndNobodySeesIt() {
        sharing.share(bargain.proposal(), bargain.draft("ALL", "PARALLEL", "dana"));
        assertThat(heard.toClients(bargain.proposal())).isEmpty();
        assertThatThrownBy(() -> sharing.hand(bargain.proposal(), bargain.id("dana"))).isInstanceOf(ConflictException.class);
        bargain.as("dana");
        assertThatThrownBy(() -> sheets.open(bargain.proposal())).isInstanceOf(NotFoundException.class);
    }

    @Test
    void nobodyToDecideIsRefusedAtTheField() {
        assertThatThrownBy(() -> bargain.send("ALL", "PARALLEL")).isInstanceOfSatisfying(RejectedInputException.class, refusal -> {
            assertThat(refusal.getField()).isEqualTo("rule");
            assertThat(refusal.getKey()).isEqualTo("proposal_share.nobody");
        });
        assertThatThrownBy(() -> bargain.send("SOME", "PARALLEL", "dana")).isInstanceOf(RejectedInputException.class);
    }

    @Test
    void oneAfterAnotherIsToldWhenItIsTheirTurnAndBothSidesGetTheirMail() {
        bargain.send("ALL", "ORDERED", "sam", "dana");
        accept("sam");
        assertThat(heard.toClients(bargain.proposal())).filteredOn(event -> event.clientId() == bargain.id("dana"))
                .extracting(ClientNotified::kind).containsExactly(ClientNotified.Kind.DECIDE, ClientNotified.Kind.TURN);
        assertThat(access.standingLink(heard.token(bargain.proposal(), bargain.id("dana")))).isPresent();
        assertThat(heard.toStaff(bargain.proposal())).extracting(StaffNotified::kind).containsExactly(StaffNotified.Kind.VOICE);
        bargain.asOwner();
        assertThatThrownBy(() -> sharing.share(bargain.proposal(), bargain.draft("ALL", "ORDERED", "sam")))
                .isInstanceOfSatisfying(RejectedInputException.class, refusal -> assertThat(refusal.getKey()).endsWith("nobody_left"));
        accept("dana");
        assertThat(heard.toStaff(bargain.proposal())).extracting(StaffNotified::kind)
                .containsExactly(StaffNotified.Kind.VOICE, StaffNotified.Kind.ACCEPTED);
        assertThat(heard.toClients(bargain.proposal())).filteredOn(event -> event.clientId() == bargain.id("sam"))
                .extracting(ClientNotified::kind)
                .containsExactly(ClientNotified.Kind.DECIDE, ClientNotified.Kind.ACCEPTED, ClientNotified.Kind.SETTLED);
        assertThat(heard.toClients(bargain.proposal()).get(0).facts().total().minor()).isEqualTo(270_625);
        bargain.asOwner();
        assertThatThrownBy(() -> sharing.share(bargain.proposal(), bargain.draft("ANY", "ORDERED", "sam", "dana")))
                .isInstanceOf(ConflictException.class);
    }

    @Test
    void whoComesAfterSomebodyThatIsTakenOutIsToldOnceThatItIsTheirTurn() {
        bargain.send("ALL", "ORDERED", "sam", "dana", "lender");
        sharing.revoke(bargain.proposal(), bargain.id("lender"));
        assertThat(turns()).as("it was not the lender's turn").isEmpty();
        sharing.revoke(bargain.proposal(), bargain.id("sam"));
        sharing.revoke(bargain.proposal(), bargain.id("sam"));
        assertThat(turns()).containsExactly(bargain.id("dana"));
        assertThat(access.standingLink(heard.token(bargain.proposal(), bargain.id("dana")))).isPresent();
        bargain.as("dana");
        assertThat(sheets.open(bargain.proposal()).decidable()).isTrue();
        bargain.asOwner();
        sharing.share(bargain.proposal(), bargain.draft("ALL", "ORDERED", "sam", "dana"));
        assertThat(turns()).as("asked again, Sam is written to like anybody new").containsExactly(bargain.id("dana"));
        sharing.share(bargain.proposal(), bargain.draft("ALL", "ORDERED", "dana", "sam"));
        assertThat(turns()).as("Dana's by another order").containsExactly(bargain.id("dana"), bargain.id("dana"));
        proposals.withdraw(bargain.proposal());
        sharing.revoke(bargain.proposal(), bargain.id("dana"));
        assertThat(turns()).as("nothing is left to decide").hasSize(2);
    }

    private List<Long> turns() {
        return heard.toClients(bargain.proposal()).stream().filter(event -> event.kind() == ClientNotified.Kind.PASSED)
                .map(ClientNotified::clientId).toList();
    }

    @Test
    void takingSomebodyOutMakesNoContractAndStaffConcludeInstead() {
        bargain.send("ALL", "PARALLEL", "dana");
        sharing.revoke(bargain.proposal(), bargain.id("dana"));
        assertThat(sharing.view(bargain.proposal()).isDeserted()).isTrue();
        assertThatThrownBy(() -> conclusions.conclude(bargain.proposal(), 1)).as("nobody is left").hasMessage("proposal_share.not_agreed");
        sharing.share(bargain.proposal(), bargain.draft("ALL", "PARALLEL", "dana", "sam"));
        accept("sam");
        bargain.asOwner();
        assertThatThrownBy(() -> conclusions.conclude(bargain.proposal(), 1)).as("Dana has not").hasMessage("proposal_share.not_agreed");
        sharing.revoke(bargain.proposal(), bargain.id("dana"));
        SharingView left = sharing.view(bargain.proposal());
        assertThat(left.proposal().status()).isEqualTo(ProposalStatus.SENT);
        assertThat(left.agreed()).isTrue();
        conclusions.conclude(bargain.proposal(), 1);
        assertThat(proposals.view(bargain.proposal()).status()).isEqualTo(ProposalStatus.ACCEPTED);
        assertThat(heard.toStaff(bargain.proposal())).extracting(StaffNotified::kind)
                .containsExactly(StaffNotified.Kind.VOICE, StaffNotified.Kind.CONCLUDED);
        assertThat(heard.toClients(bargain.proposal())).filteredOn(event -> event.clientId() == bargain.id("sam"))
                .extracting(ClientNotified::kind).endsWith(ClientNotified.Kind.ACCEPTED, ClientNotified.Kind.SETTLED);
        assertThatThrownBy(() -> conclusions.conclude(bargain.proposal(), 1)).hasMessage("proposal.closed.ACCEPTED");
    }

    @Test
    void whatSomebodySeesChangesAtTheNextRequest() {
        bargain.send("ALL", "PARALLEL", "dana");
        visibility.writePerson(bargain.proposal(), bargain.id("dana"), new VisibilityDraft("TOTAL", Set.of("DESCRIPTION"),
                Set.of(bargain.section("Electrical"))));
        assertThat(bargain.row("dana").sight().hiddenSections()).containsExactly("Electrical");
        bargain.as("dana");
        ClientProposal page = sheets.open(bargain.proposal());
        assertThat(page.sheet().sections()).singleElement().satisfies(section -> assertThat(section.sum()).isNull());
        bargain.asOwner();
        visibility.writePerson(bargain.proposal(), bargain.id("dana"), null);
        visibility.writeRole(bargain.proposal(), ParticipantRole.CLIENT, new VisibilityDraft("SECTION", Set.of(), Set.of()));
        assertThat(bargain.row("dana").sight().own()).isFalse();
        bargain.as("dana");
        assertThat(sheets.open(bargain.proposal()).sheet().sections()).hasSize(2).allSatisfy(section -> {
            assertThat(section.sum()).isNotNull();
            assertThat(section.lines()).allSatisfy(line -> assertThat(line.price()).isNull());
        });
    }

    @Test
    void withdrawingIsMailedToEverybodyItIsSharedWith() {
        bargain.send("ALL", "PARALLEL", "dana");
        proposals.withdraw(bargain.proposal());
        assertThat(heard.toClients(bargain.proposal())).filteredOn(event -> event.kind() == ClientNotified.Kind.WITHDRAWN).hasSize(2);
    }

    /** Every door with the action it asks for; the mutating ones last. */
    private Map<ThrowingCallable, Action> doors() {
        long proposal = bargain.proposal();
        long dana = bargain.id("dana");
        Map<ThrowingCallable, Action> doors = new LinkedHashMap<>();
        doors.put(() -> sharing.view(proposal), Action.PROPOSAL_VIEW);
        doors.put(() -> visibility.ofPerson(proposal, dana), Action.PROPOSAL_VIEW);
        doors.put(() -> visibility.ofRole(proposal, ParticipantRole.LENDER), Action.PROPOSAL_VIEW);
        doors.put(() -> visibility.writePerson(proposal, dana, null), Action.PROPOSAL_SEND);
        doors.put(() -> visibility.writeRole(proposal, ParticipantRole.LENDER, null), Action.PROPOSAL_SEND);
        doors.put(() -> sharing.sendLink(proposal, dana), Action.PROPOSAL_SEND);
        doors.put(() -> sharing.hand(proposal, dana), Action.PROPOSAL_SEND);
        doors.put(() -> sharing.share(proposal, new SharingDraft("ALL", "PARALLEL",
                List.of(new PersonDraft(dana, SharePart.DECIDER, 1)))), Action.PROPOSAL_SEND);
        doors.put(() -> deadlines.extend(proposal, LocalDate.now().plusYears(1)), Action.PROPOSAL_SEND);
        doors.put(() -> sharing.revoke(proposal, dana), Action.PROPOSAL_SEND);
        return doors;
    }

    @Test
    void everyDoorOpensToTheRolesOfThePolicyAndAnswersOthersLikeWhatDoesNotExist() throws Exception {
        bargain.strike(LocalDate.now().plusMonths(1));
        bargain.send("ALL", "PARALLEL", "dana");
        Map<ThrowingCallable, Action> doors = doors();
        Owned owned = Owned.byProject(bargain.owner().companyId(), bargain.project());
        for (StaffRole role : StaffRole.values()) {
            Actor staff = Actor.staff(bargain.owner().companyId(), bargain.owner().personId(), 0, role);
            doors.forEach((door, action) -> {
                if (!policy.permits(action, staff, owned)) {
                    demandNothingThere(staff, door);
                }
            });
        }
        Map<Long, ParticipantRole> here = Map.of(bargain.project(), ParticipantRole.CLIENT);
        for (Actor stranger : List.of(Actor.anonymous(), Actor.staff(ANOTHER_COMPANY, 5, 0, StaffRole.OWNER),
                Actor.client(bargain.owner().companyId(), bargain.id("dana"), 0, here),
                Actor.client(ANOTHER_COMPANY, bargain.id("dana"), 0, here))) {
            doors.keySet().forEach(door -> demandNothingThere(stranger, door));
        }
        for (Actor stranger : List.of(Actor.anonymous(), bargain.owner(), Actor.client(ANOTHER_COMPANY, bargain.id("dana"), 0, here),
                Actor.client(bargain.owner().companyId(), bargain.id("dana"), 0, Map.of(1L, ParticipantRole.CLIENT)),
                Actor.client(bargain.owner().companyId(), bargain.id("sam"), 0, here))) {
            demandNothingThere(stranger, () -> deadlines.ask(bargain.proposal(), 1));
        }
        for (ThrowingCallable door : doors.keySet()) {
            bargain.asOwner();
            assertThat(catchThrowable(door)).isNull();
        }
    }

    @Test
    void peopleOfOtherProjectsCannotBeGivenAProposal() throws Exception {
        elsewhere.strike(null);
        long stranger = elsewhere.id("dana");
        assertThatThrownBy(() -> sharing.share(bargain.proposal(), new SharingDraft("ALL", "PARALLEL",
                List.of(new PersonDraft(stranger, SharePart.DECIDER, 1))))).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> visibility.ofPerson(bargain.proposal(), stranger)).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> sharing.revoke(bargain.proposal(), stranger)).isInstanceOf(NotFoundException.class);
    }

    private void demandNothingThere(Actor actor, ThrowingCallable door) {
        current.set(actor);
        assertThatThrownBy(door).as("for %s", actor).isInstanceOf(NotFoundException.class);
    }

    private void accept(String who) {
        Way way = enter(heard.projectLink(bargain.email(who)), who);
        current.set(sessions.authenticate(way.session()).orElseThrow().actor());
        ClientProposal page = sheets.open(bargain.proposal());
        decisions.accept(bargain.proposal(), new AcceptanceDraft(page.sheet().revision(), page.sheet().hash(), who, "2026-11-en", AGENT));
    }

    private Way enter(String token, String who) {
        Way way = access.redeem(token, visit());
        assertThat(way.step()).isEqualTo(Step.PROOF_NEEDED);
        return access.prove(way.attempt(), heard.takeCode(bargain.email(who)), AGENT);
    }

    private static Visit visit() {
        return new Visit(Secrets.token(), "", AGENT);
    }
}
