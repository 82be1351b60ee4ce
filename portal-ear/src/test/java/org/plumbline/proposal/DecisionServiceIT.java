package org.plumbline.proposal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.lowagie.text.pdf.PdfReader;
import com.lowagie.text.pdf.parser.PdfTextExtractor;
import jakarta.ejb.EJB;
import java.io.IOException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.plumbline.audit.boundary.AuditService;
import org.plumbline.audit.boundary.AuditService.AuditFilter;
import org.plumbline.audit.boundary.AuditService.Trail;
import org.plumbline.project.boundary.BriefingRow;
import org.plumbline.project.boundary.ProjectBriefingService;
import org.plumbline.project.boundary.TaskRow;
import org.plumbline.project.boundary.TaskService;
import org.plumbline.project.entity.TaskKind;
import org.plumbline.project.entity.TaskSource;
import org.plumbline.proposal.boundary.AcceptanceDraft;
import org.plumbline.proposal.boundary.ClientProposal.DeciderView;
import org.plumbline.proposal.boundary.PrintService;
import org.plumbline.proposal.boundary.ProposalHistory.DecisionRow;
import org.plumbline.proposal.boundary.ProposalHistoryService;
import org.plumbline.proposal.boundary.RefusalDraft;
import org.plumbline.proposal.boundary.SharePart;
import org.plumbline.proposal.boundary.SharingDraft;
import org.plumbline.proposal.boundary.SharingDraft.PersonDraft;
import org.plumbline.proposal.boundary.SigningProofService;
import org.plumbline.proposal.boundary.ViewAsService;
import org.plumbline.proposal.boundary.VisibilityDraft;
import org.plumbline.proposal.boundary.VisibilityService;
import org.plumbline.proposal.entity.DecisionKind;
import org.plumbline.proposal.entity.DecisionOrder;
import org.plumbline.proposal.entity.DecisionRule;
import org.plumbline.proposal.entity.ProposalStatus;
import org.plumbline.shared.Actor;
import org.plumbline.shared.BusinessException;
import org.plumbline.shared.ConflictException;
import org.plumbline.shared.NotFoundException;
import org.plumbline.shared.ParticipantRole;
import org.plumbline.shared.ProofNeededException;
import org.plumbline.shared.TooManyTriesException;

/** Decisions: one at most whatever comes at once, and the right word for who is too late, too early or nobody. */
class DecisionServiceIT extends SharedProposal {

    private static final int ROUNDS = 3;

    @EJB
    private ProposalHistoryService histories;

    @EJB
    private SigningProofService proofs;

    @EJB
    private PrintService prints;

    @EJB
    private VisibilityService visibility;

    @EJB
    private ViewAsService views;

    @EJB
    private AuditService audit;

    @EJB
    private TaskService tasks;

    @EJB
    private ProjectBriefingService briefings;

    @Test
    void twoWhoAcceptAtOnceFromTwoPhonesMakeOneDecision() throws Exception {
        AcceptanceDraft anas = acceptance(ana);
        AcceptanceDraft bens = acceptance(ben);
        List<String> answers = atOnce(List.of(accepting(ana, anas), accepting(ben, bens)));
        assertThat(answers).containsExactlyInAnyOrder("", "proposal.closed.ACCEPTED");
        current.set(owner);
        assertThat(histories.of(proposal).decisions()).hasSize(1);
        assertThat(proposals.view(proposal).status()).isEqualTo(ProposalStatus.ACCEPTED);
    }

    @Test
    void onePersonWhoAcceptsOnTwoPhonesAtOnceDecidesOnceAndIsToldSoOnBoth() throws Exception {
        AcceptanceDraft draft = acceptance(ana);
        List<Callable<String>> phones = new ArrayList<>();
        for (int phone = 0; phone < ROUNDS; phone++) {
            phones.add(accepting(ana, draft));
        }
        assertThat(atOnce(phones)).containsOnly("");
        current.set(owner);
        assertThat(histories.of(proposal).decisions()).singleElement().extracting(DecisionRow::name).isEqualTo("Ana Miller");
    }

    @Test
    void oneWhoAcceptsWhileAnotherDeclinesLeavesOneDecision() throws Exception {
        AcceptanceDraft draft = acceptance(ana);
        List<String> answers = atOnce(List.of(accepting(ana, draft), as(ben, () -> refusal(() -> decisions.refuse(proposal,
                new RefusalDraft(1, DecisionKind.DECLINED, "price", "Too dear", ""))))));
        assertThat(answers).contains("").anyMatch(answer -> answer.startsWith("proposal.closed."));
        current.set(owner);
        assertThat(histories.of(proposal).decisions()).hasSize(1);
    }

    @Test
    void whoOpensThePaperWhileItIsMadeGetsTheOneThatIsKept() throws Exception {
        accept(ana, acceptance(ana));
        Callable<String> open = as(ana, () -> HexFormat.of().formatHex(prints.print(proposal).pdf()));
        Callable<String> deliver = () -> {
            prints.keep(proposal, ana.personId());
            return "";
        };
        List<String> papers = atOnce(List.of(open, deliver, open, deliver));
        assertThat(papers.stream().filter(paper -> !paper.isEmpty()).distinct()).containsExactly(open.call());
    }

    @Test
    void whoHasNotProvenThemselvesOfLateAcceptsWithDigitsFromAMail() {
        AcceptanceDraft draft = acceptance(ana);
        assertThatThrownBy(() -> decisions.accept(proposal, draft)).as("without a browser that is known").isInstanceOf(ProofNeededException.class);
        Actor in = arrived(ana);
        current.set(in);
        assertThat(proofs.begin().triesLeft()).isEqualTo(5);
        String code = heard.takeCode(email(ana));
        assertThat(proofs.begin().triesLeft()).as("the same digits").isEqualTo(5);
        assertThat(heard.takeCode(email(ana))).isNull();
        assertThatThrownBy(() -> proofs.resend()).as("within a minute").isInstanceOf(TooManyTriesException.class);
        assertThat(proofs.prove(code.equals("000000") ? "000001" : "000000")).isFalse();
        assertThat(proofs.standing().triesLeft()).isEqualTo(4);
        current.set(arrived(ben));
        assertThat(proofs.prove(code)).as("in somebody else's session").isFalse();
        current.set(in);
        assertThat(proofs.prove(' ' + code)).isTrue();
        assertThat(proofs.prove(code)).as("twice").isFalse();
        decisions.accept(proposal, draft);
        for (Actor stranger : List.of(owner, Actor.anonymous())) {
            current.set(stranger);
            assertThatThrownBy(() -> proofs.begin()).isInstanceOf(NotFoundException.class);
        }
    }

    @Test
    void aWishForChangesIsATaskUntilAnotherRevisionIsSent() {
        current.set(ana);
        decisions.refuse(proposal, new RefusalDraft(1, DecisionKind.CHANGES, "scope", "Maple, please", ""));
        current.set(owner);
        assertThat(tasks.open(project, 2)).singleElement().satisfies(task -> {
            assertThat(task.kind()).isEqualTo(TaskKind.REVISION);
            assertThat(task.source()).isEqualTo(new TaskSource("PROPOSAL", proposal, 1));
        });
        assertThat(briefings.overview(project).needs()).extracting(BriefingRow::key).containsExactly("project_briefing.task_revision");
        sendAgain(null, 0);
        current.set(owner);
        assertThat(tasks.list(project, 1).rows()).singleElement().matches(TaskRow::done);
        assertThat(briefings.overview(project).needs()).isEmpty();
    }

    @Test
    void whatIsShownOfWhatSomebodyHasAcceptedStaysAsItIsOnEveryPaper() throws IOException {
        current.set(owner);
        sharing.share(proposal, new SharingDraft("ALL", "PARALLEL",
                List.of(new PersonDraft(ana.personId(), SharePart.DECIDER, 1), new PersonDraft(ben.personId(), SharePart.DECIDER, 2))));
        accept(ana, acceptance(ana));
        current.set(owner);
        VisibilityDraft less = new VisibilityDraft("TOTAL", Set.of(), Set.of(permitsSection));
        assertThatThrownBy(() -> visibility.writePerson(proposal, ben.personId(), less)).isInstanceOf(ConflictException.class)
                .hasMessage("proposal.sight_settled");
        assertThatThrownBy(() -> visibility.writeRole(proposal, ParticipantRole.CLIENT, less)).hasMessage("proposal.sight_settled");
        try (PdfReader paper = new PdfReader(prints.printAs(proposal, ben.personId()).pdf())) {
            assertThat(new PdfTextExtractor(paper).getTextFromPage(1)).contains("Plan review");
        }
        views.sent(proposal, ben.personId());
        assertThat(audit.page(Trail.COMPANY, new AuditFilter("ProposalViewedAs", "", null, null), 1).rows())
                .filteredOn(row -> row.facts().containsValue(Long.toString(ben.personId()))).as("printed and looked at").hasSize(2);
        sendAgain(null, 0);
        current.set(owner);
        visibility.writePerson(proposal, ben.personId(), less);
    }

    @Test
    void twoWhoAreAskedDecideByEachRuleInEachOrderAndSeeWhoIsMissing() throws Exception {
        for (DecisionRule rule : DecisionRule.values()) {
            for (DecisionOrder order : DecisionOrder.values()) {
                sent();
                current.set(owner);
                sharing.share(proposal, new SharingDraft(rule.name(), order.name(),
                        List.of(new PersonDraft(ana.personId(), SharePart.DECIDER, 1), new PersonDraft(ben.personId(), SharePart.DECIDER, 2))));
                decide(rule, order);
            }
        }
    }

    /** Ben, who is named second, goes first where the order lets him. */
    private void decide(DecisionRule rule, DecisionOrder order) {
        String how = rule + " " + order;
        boolean ordered = order == DecisionOrder.ORDERED;
        assertThat(missing(ana)).as(how).containsExactly("Ana Miller", "Ben Miller");
        assertThat(missing(ben)).as(how).containsExactly("Ana Miller", "Ben Miller");
        assertThat(sheets.open(proposal).decidable()).as(how).isEqualTo(!ordered);
        if (ordered) {
            assertThatThrownBy(() -> accept(ben, acceptance(ben))).as(how).hasMessage("proposal.not_your_turn");
        }
        Actor first = ordered ? ana : ben;
        Actor second = ordered ? ben : ana;
        accept(first, acceptance(first));
        boolean all = rule == DecisionRule.ALL;
        for (Actor reader : List.of(first, second)) {
            assertThat(missing(reader)).as(how).containsExactly(ordered ? "Ben Miller" : "Ana Miller");
        }
        assertThat(sheets.open(proposal).decidable()).as(how).isEqualTo(all);
        assertThat(sheets.open(proposal).sheet().status()).as(how).isEqualTo(all ? ProposalStatus.SENT : ProposalStatus.ACCEPTED);
        if (all) {
            accept(second, acceptance(second));
            assertThat(missing(first)).as(how).isEmpty();
        } else {
            assertThatThrownBy(() -> accept(second, acceptance(second))).as(how).hasMessage("proposal.closed.ACCEPTED");
        }
        current.set(owner);
        assertThat(proposals.view(proposal).status()).as(how).isEqualTo(ProposalStatus.ACCEPTED);
        assertThat(histories.of(proposal).decisions()).as(how).hasSize(all ? 2 : 1);
    }

    /** Who has not decided, as somebody's page says it. */
    private List<String> missing(Actor who) {
        current.set(who);
        return sheets.open(proposal).people().stream().filter(person -> person.kind() == null).map(DeciderView::name).toList();
    }

    @Test
    void anOlderRevisionCanNoLongerBeAccepted() {
        AcceptanceDraft old = acceptance(ana);
        sendAgain(null, 0);
        assertThatThrownBy(() -> accept(ana, old)).isInstanceOf(ConflictException.class).hasMessage("proposal.superseded");
        accept(ana, acceptance(ana));
    }

    @Test
    void nothingCanBeAcceptedAfterItsLastDayWhereTheProjectIs() {
        sendAgain(LocalDate.now(ZoneId.of("Etc/GMT+12")), 0);
        AcceptanceDraft inTime = acceptance(ana);
        moveEast();
        assertThatThrownBy(() -> accept(ana, inTime)).isInstanceOf(ConflictException.class).hasMessage("proposal.expired");
        assertThat(sheets.open(proposal).decidable()).isFalse();
    }

    @Test
    void nothingCanBeAcceptedByWhomItWasTakenFromOrWhoIsSomebodyElse() {
        AcceptanceDraft draft = acceptance(ana);
        Map<String, Actor> strangers = Map.of("staff", owner, "nobody", Actor.anonymous(), "not shared with", client(5, ParticipantRole.CLIENT),
                "another company", Actor.client(77, ana.personId(), 0, Map.of(project, ParticipantRole.CLIENT)),
                "another project", Actor.client(owner.companyId(), ana.personId(), 0, Map.of(1L, ParticipantRole.CLIENT)));
        strangers.forEach((who, actor) -> assertThatThrownBy(() -> accept(actor, draft)).as(who).isInstanceOf(NotFoundException.class));
        current.set(owner);
        sharing.revoke(proposal, ana.personId());
        assertThatThrownBy(() -> accept(ana, draft)).isInstanceOf(NotFoundException.class);
        current.set(owner);
        assertThat(histories.of(proposal).decisions()).isEmpty();
    }

    private Callable<String> accepting(Actor who, AcceptanceDraft draft) {
        return as(arrived(who), () -> refusal(() -> decisions.accept(proposal, draft)));
    }

    /** The key of what is said against it, or nothing. */
    private static String refusal(Runnable work) {
        try {
            work.run();
            return "";
        } catch (BusinessException e) {
            return e.getKey();
        }
    }

    private static List<String> atOnce(List<Callable<String>> works) throws InterruptedException, ExecutionException {
        CyclicBarrier start = new CyclicBarrier(works.size());
        ExecutorService threads = Executors.newFixedThreadPool(works.size());
        try {
            List<Future<String>> futures = works.stream().map(work -> threads.submit(() -> {
                start.await();
                return work.call();
            })).toList();
            List<String> answers = new ArrayList<>();
            for (Future<String> future : futures) {
                answers.add(future.get());
            }
            return answers;
        } finally {
            threads.shutdown();
        }
    }
}
