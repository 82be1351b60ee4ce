package org.plumbline.proposal.boundary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.enterprise.event.Event;
import jakarta.persistence.EntityManager;
import java.lang.reflect.Proxy;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Year;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.plumbline.account.control.CompanyProfiles;
import org.plumbline.account.control.FreshProofs;
import org.plumbline.account.entity.Client;
import org.plumbline.account.entity.Company;
import org.plumbline.account.entity.Device;
import org.plumbline.account.entity.SignInSession;
import org.plumbline.account.entity.SignInSession.Limits;
import org.plumbline.account.entity.SignInSession.Means;
import org.plumbline.account.entity.SignInSession.Origin;
import org.plumbline.document.control.PictureRepository;
import org.plumbline.integration.openpdf.OpenPdfProposalPrinter;
import org.plumbline.messaging.control.MessageFiles;
import org.plumbline.messaging.control.MessageThreads;
import org.plumbline.messaging.control.ReadMarks;
import org.plumbline.project.control.ParticipantRepository;
import org.plumbline.project.control.Tasks;
import org.plumbline.project.entity.Participant;
import org.plumbline.project.entity.Project;
import org.plumbline.project.entity.Task;
import org.plumbline.project.entity.TaskAdded;
import org.plumbline.project.entity.TaskKind;
import org.plumbline.project.entity.TaskSource;
import org.plumbline.proposal.control.Canonical;
import org.plumbline.proposal.control.AcceptedPapers;
import org.plumbline.proposal.control.ClientDesk;
import org.plumbline.proposal.control.Decisions;
import org.plumbline.proposal.control.DraftEditing;
import org.plumbline.proposal.control.FrozenContent;
import org.plumbline.proposal.control.KeptPrints;
import org.plumbline.proposal.control.LineNames;
import org.plumbline.proposal.control.PaperHeads;
import org.plumbline.proposal.control.PaperSeal;
import org.plumbline.proposal.control.ProposalNumbering;
import org.plumbline.proposal.control.ProposalRepository;
import org.plumbline.proposal.control.Questions;
import org.plumbline.proposal.control.RevisionTasks;
import org.plumbline.proposal.entity.Contents;
import org.plumbline.proposal.entity.Decision;
import org.plumbline.proposal.entity.DecisionKind;
import org.plumbline.proposal.entity.DecisionMade;
import org.plumbline.proposal.entity.DecisionOrder;
import org.plumbline.proposal.entity.DecisionRule;
import org.plumbline.proposal.entity.DepositKind;
import org.plumbline.proposal.entity.LineTerms;
import org.plumbline.proposal.entity.Proposal;
import org.plumbline.proposal.entity.ProposalAccepted;
import org.plumbline.proposal.entity.ProposalChangesRequested;
import org.plumbline.proposal.entity.ProposalDeclined;
import org.plumbline.proposal.entity.ProposalStatus;
import org.plumbline.proposal.entity.QuestionAsked;
import org.plumbline.proposal.entity.Revision;
import org.plumbline.proposal.entity.RevisionTerms;
import org.plumbline.proposal.entity.Section;
import org.plumbline.proposal.entity.Share;
import org.plumbline.security.AccessPolicy;
import org.plumbline.security.CurrentActor;
import org.plumbline.shared.Actor;
import org.plumbline.shared.ConflictException;
import org.plumbline.shared.DomainEvent;
import org.plumbline.shared.NotFoundException;
import org.plumbline.shared.ParticipantRole;
import org.plumbline.shared.ProofNeededException;
import org.plumbline.shared.RejectedInputException;
import org.plumbline.shared.Settings;
import org.plumbline.shared.StaffRole;
import org.plumbline.testing.Database;

/** Two people are asked; the doors run on a database, each call in its own transaction. */
class DecidingTest {

    @RegisterExtension
    static final Database DB = new Database();

    private static final Map<String, Long> SESSIONS = new HashMap<>();

    private static Company company;
    private static Project project;
    private static Client dana;
    private static Client sam;
    private static Client lender;

    private final List<DomainEvent> fired = new ArrayList<>();
    private long proposal;

    @BeforeAll
    static void people() {
        company = new Company("Ours", ZoneOffset.UTC, "en", "USD");
        project = new Project(company.getId(), "Kitchen", ZoneOffset.UTC);
        DB.inTransaction(em -> {
            em.persist(company);
            em.flush();
            em.persist(project);
            dana = client(em, "Dana");
            sam = client(em, "Sam");
            lender = client(em, "Lee");
            em.flush();
            List.of(dana, sam, lender).forEach(who -> em.persist(new Participant(project, who.getId(), ParticipantRole.CLIENT)));
            List.of(dana, sam, lender).forEach(who -> SESSIONS.put(who.getName(), session(em, who)));
            return null;
        });
    }

    /** In a browser in which the person has just proven themselves. */
    private static long session(EntityManager em, Client who) {
        Device device = new Device(Actor.Kind.CLIENT, who, "device-" + who.getId(), "Phone", Instant.now());
        SignInSession session = new SignInSession(new Origin(Actor.Kind.CLIENT, who, Means.LINK, "Phone"), "session-" + who.getId(),
                new Limits(Duration.ofDays(1), Duration.ofDays(2)), Instant.now());
        session.runOn(device.getId());
        em.persist(device);
        em.flush();
        em.persist(session);
        return session.getId();
    }

    private static Client client(EntityManager em, String name) {
        Client client = new Client(company.getId(), name, "en");
        client.reachAt(name + "@example.com", "index-of-" + name);
        em.persist(client);
        return client;
    }

    @BeforeEach
    void sent() {
        proposal = sent(null);
    }

    private long sent(LocalDate until) {
        return DB.inTransaction(em -> {
            ProposalRepository proposals = Database.inject(new ProposalRepository(), em);
            DraftEditing editing = Database.inject(new DraftEditing(), proposals);
            Actor staff = Actor.staff(company.getId(), 7, 0, StaffRole.OWNER);
            Proposal made = new Proposal(project, Database.inject(new ProposalNumbering(), em).next(company.getId(), Year.of(2026)), "Kitchen");
            proposals.addFirst(made);
            Revision draft = new Revision(made, 1, Currency.getInstance("USD"), staff);
            draft.write(new RevisionTerms("Tax", BigDecimal.TEN, "Hello", "Terms", "cost us dear", DepositKind.NONE, BigDecimal.ZERO, 0, until));
            proposals.addFirst(draft);
            Section section = editing.addSection(draft, "Cabinets");
            em.flush();
            editing.addLine(draft, section.getKey(), 0, new LineTerms("06-400", "Boxes", "", BigDecimal.ONE, "LS", new BigDecimal("1000"),
                    new BigDecimal("20"), true, false, 0, "", "supplier owes us"));
            em.flush();
            Contents contents = proposals.contents(draft);
            made.send(draft, FrozenContent.of(contents).hash(), Instant.now(), staff);
            Share first = new Share(made, dana.getId());
            first.asDecider(1);
            Share second = new Share(made, sam.getId());
            second.asDecider(2);
            Share third = new Share(made, lender.getId());
            List.of(first, second, third).forEach(em::persist);
            return made.getId();
        });
    }

    private <T> T as(Client who, Function<DecisionService, T> work) {
        return DB.inTransaction(em -> {
            Map<Class<?>, Object> parts = parts(em, Actor.client(company.getId(), who.getId(), SESSIONS.get(who.getName()), Map.of(project.getId(), ParticipantRole.CLIENT)));
            return work.apply(Database.inject(new DecisionService(), parts.values().toArray()));
        });
    }

    private ClientProposal page(Client who) {
        return DB.inTransaction(em -> {
            Map<Class<?>, Object> parts = parts(em, Actor.client(company.getId(), who.getId(), SESSIONS.get(who.getName()), Map.of(project.getId(), ParticipantRole.CLIENT)));
            parts.remove(Event.class);
            parts.remove(Questions.class);
            parts.remove(RevisionTasks.class);
            return Database.inject(new SheetService(), parts.values().toArray()).open(proposal);
        });
    }

    private Map<Class<?>, Object> parts(EntityManager em, Actor actor) {
        CurrentActor current = new CurrentActor();
        current.set(actor);
        ProposalRepository proposals = Database.inject(new ProposalRepository(), em);
        ClientDesk desk = Database.inject(new ClientDesk(), em, proposals, new AccessPolicy(), current, Database.inject(new FreshProofs(), em, new Settings()));
        Decisions decisions = Database.inject(new Decisions(), em);
        ClientPages pages = Database.inject(new ClientPages(), desk, proposals, decisions, questions(em));
        RevisionTasks revisionTasks = Database.inject(new RevisionTasks(), Database.inject(new Tasks(), em, new AccessPolicy(), events()));
        return new HashMap<>(Map.of(RevisionTasks.class, revisionTasks, Questions.class, questions(em), ProposalRepository.class, proposals, ClientDesk.class, desk, Decisions.class, decisions, ClientPages.class, pages,
                Event.class, events()));
    }

    private static Questions questions(EntityManager em) {
        return Database.inject(new Questions(), em, Database.inject(new MessageThreads(), em), Database.inject(new ReadMarks(), em),
                Database.inject(new MessageFiles(), em));
    }

    private Object events() {
        return Proxy.newProxyInstance(getClass().getClassLoader(), new Class<?>[] {Event.class}, (proxy, method, arguments) -> {
            fired.add((DomainEvent) arguments[0]);
            return null;
        });
    }

    private AcceptanceDraft acceptance(Client who) {
        return new AcceptanceDraft(1, page(who).sheet().hash(), who.getName(), "2026-11-en", "Mozilla/5.0 (Linux; Android 14) Chrome/120 Mobile");
    }

    private Void accept(Client who, AcceptanceDraft draft) {
        return as(who, door -> {
            door.accept(proposal, draft);
            return null;
        });
    }

    @Test
    void takesTheAcceptanceOfAllOnce() {
        AcceptanceDraft danas = acceptance(dana);
        accept(dana, danas);
        accept(dana, danas);
        assertThat(fired).hasSize(1).first().isInstanceOf(DecisionMade.class);
        assertThat(page(dana).mine().signedName()).isEqualTo("Dana");
        assertThat(page(dana).choosable()).isFalse();
        accept(sam, acceptance(sam));
        assertThat(fired).last().isInstanceOf(ProposalAccepted.class);
        assertThat(page(sam).sheet().status()).isEqualTo(ProposalStatus.ACCEPTED);
    }

    @Test
    void asksForAFreshProofAndKeepsNothingWithoutIt() {
        AcceptanceDraft draft = acceptance(dana);
        provenAgo(Duration.ofMinutes(31));
        assertThatThrownBy(() -> accept(dana, new AcceptanceDraft(1, draft.hash(), "", "2026-11-en", ""))).as("all else comes first").isInstanceOf(RejectedInputException.class);
        assertThatThrownBy(() -> accept(dana, draft)).isInstanceOf(ProofNeededException.class);
        assertThat(page(dana).mine()).isNull();
        provenAgo(Duration.ofMinutes(29));
        accept(dana, draft);
        assertThat(page(dana).mine()).isNotNull();
        provenAgo(Duration.ofMinutes(31));
        accept(dana, draft);
        assertThat(fired).as("the same once more is answered without another proof").hasSize(1);
        provenAgo(Duration.ZERO);
    }

    /** In Dana's browser. */
    private static void provenAgo(Duration time) {
        DB.inTransaction(em -> em.createQuery("update Device d set d.provenAt = :then where d.personId = :dana").setParameter("then", Instant.now().minus(time))
                .setParameter("dana", dana.getId()).executeUpdate());
    }

    @Test
    void isContentWithAnyOneWhenThatIsTheRule() {
        DB.inTransaction(em -> {
            em.find(Proposal.class, proposal).decideBy(DecisionRule.ANY, DecisionOrder.PARALLEL);
            return null;
        });
        accept(sam, acceptance(sam));
        assertThat(fired).last().isInstanceOf(ProposalAccepted.class);
        AcceptanceDraft late = acceptance(dana);
        assertThatThrownBy(() -> accept(dana, late)).isInstanceOf(ConflictException.class).hasMessage("proposal.closed.ACCEPTED");
    }

    @Test
    void keepsToTheOrder() {
        DB.inTransaction(em -> {
            em.find(Proposal.class, proposal).decideBy(DecisionRule.ALL, DecisionOrder.ORDERED);
            return null;
        });
        AcceptanceDraft early = acceptance(sam);
        assertThat(page(sam).decidable()).isFalse();
        assertThatThrownBy(() -> accept(sam, early)).hasMessage("proposal.not_your_turn");
        accept(dana, acceptance(dana));
        assertThat(page(sam).decidable()).isTrue();
        accept(sam, early);
        assertThat(fired).last().isInstanceOf(ProposalAccepted.class);
    }

    @Test
    void refusesWhatReadsOtherwiseOrIsSignedByNobody() {
        AcceptanceDraft mine = acceptance(dana);
        assertThatThrownBy(() -> accept(dana, new AcceptanceDraft(1, "x".repeat(43), "Dana", "2026-11-en", ""))).hasMessage("proposal.changed");
        assertThatThrownBy(() -> accept(dana, new AcceptanceDraft(2, mine.hash(), "Dana", "2026-11-en", ""))).hasMessage("proposal.superseded");
        assertThatThrownBy(() -> accept(dana, new AcceptanceDraft(1, mine.hash(), " ", "2026-11-en", "")))
                .isInstanceOf(RejectedInputException.class).extracting("field").isEqualTo("signedName");
        assertThatThrownBy(() -> accept(dana, new AcceptanceDraft(1, mine.hash(), "Dana", "", "")))
                .isInstanceOf(RejectedInputException.class).extracting("field").isEqualTo("consent");
        assertThatThrownBy(() -> accept(lender, new AcceptanceDraft(1, mine.hash(), "Lee", "2026-11-en", ""))).hasMessage("proposal.not_asked");
        assertThat(fired).isEmpty();
    }

    @Test
    void keepsWhatWasShownWithoutWhatIsInternal() {
        accept(dana, acceptance(dana));
        String shown = DB.inTransaction(em -> Canonical.inflated(em.createQuery("select d from Decision d where d.proposalId = :id", Decision.class)
                .setParameter("id", proposal).getSingleResult().getShown()));
        assertThat(shown).contains("\"Boxes\"", "\"minor\":\"120000\"").doesNotContain("supplier owes us", "cost us dear", "06-400", "1000\"");
    }

    @Test
    void endsWithADeclineOrAWishAndSaysWhy() {
        as(sam, door -> {
            door.refuse(proposal, new RefusalDraft(1, DecisionKind.DECLINED, "price", "Too dear for us this year", ""));
            return null;
        });
        assertThat(fired).hasSize(3).last().isInstanceOf(ProposalDeclined.class);
        assertThat(fired).first().isInstanceOfSatisfying(TaskAdded.class, added -> assertThat(task(added.taskId())).satisfies(task -> {
            assertThat(task.getTitle()).isEqualTo("Kitchen");
            assertThat(task.getKind()).isEqualTo(TaskKind.REVISION);
            assertThat(task.getSource()).isEqualTo(new TaskSource("PROPOSAL", proposal, 1));
        }));
        AcceptanceDraft late = acceptance(dana);
        assertThatThrownBy(() -> accept(dana, late)).hasMessage("proposal.closed.DECLINED");
        assertThatThrownBy(() -> accept(sam, late)).hasMessage("proposal.decided.DECLINED");
    }

    private static Task task(long id) {
        return DB.inTransaction(em -> em.find(Task.class, id));
    }

    @Test
    void endsWithItsLastDay() {
        proposal = sent(LocalDate.now(ZoneOffset.UTC).minusDays(1));
        assertThat(page(dana).sheet().expired()).isTrue();
        AcceptanceDraft late = acceptance(dana);
        assertThatThrownBy(() -> accept(dana, late)).hasMessage("proposal.expired");
        assertThat(page(dana).decidable()).isFalse();
        assertThat(page(dana).wish()).isEqualTo(TimeWish.POSSIBLE);
    }

    private <T> T asking(Client who, Function<QuestionService, T> work) {
        return DB.inTransaction(em -> {
            Map<Class<?>, Object> parts = parts(em, Actor.client(company.getId(), who.getId(), SESSIONS.get(who.getName()), Map.of(project.getId(), ParticipantRole.CLIENT)));
            LineNames lines = Database.inject(new LineNames(), parts.get(ClientDesk.class), parts.get(ProposalRepository.class));
            parts.put(LineNames.class, lines);
            List.of(Decisions.class, ClientPages.class, ProposalRepository.class, RevisionTasks.class).forEach(parts::remove);
            QuestionService door = Database.inject(new QuestionService(), parts.values().toArray());
            return work.apply(Database.inject(door, Database.inject(new MessageThreads(), em)));
        });
    }

    @Test
    void waitsForTheAnswerToAQuestionOrItsWaiver() {
        long line = page(dana).sheet().sections().get(0).lines().get(0).key();
        assertThatThrownBy(() -> asking(dana, door -> ask(door, line + 1, "?"))).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> asking(dana, door -> ask(door, line, " "))).isInstanceOf(RejectedInputException.class);
        asking(dana, door -> ask(door, line, "Which boxes?"));
        assertThat(fired).last().isInstanceOf(QuestionAsked.class);
        AcceptanceDraft sams = acceptance(sam);
        assertThatThrownBy(() -> accept(sam, sams)).hasMessage("proposal.open_questions");
        long thread = asking(dana, door -> door.asked(proposal, 0)).questions().get(0).threadId();
        assertThat(asking(sam, door -> door.asked(proposal, 0)).questions().get(0).waivable()).isFalse();
        assertThatThrownBy(() -> asking(sam, door -> waive(door, thread))).isInstanceOf(NotFoundException.class);
        asking(dana, door -> waive(door, thread));
        accept(sam, sams);
        assertThat(fired).last().isInstanceOf(DecisionMade.class);
    }

    private Void ask(QuestionService door, long line, String text) {
        door.ask(proposal, line, text, List.of());
        return null;
    }

    private Void waive(QuestionService door, long thread) {
        door.waive(proposal, thread);
        return null;
    }

    @Test
    void nothingIsAcceptedThatIsNotWhatWasSent() {
        AcceptanceDraft before = acceptance(dana);
        DB.inTransaction(em -> em.createQuery("update Line l set l.internalNote = 'written later' where l.revisionId in "
                + "(select r.id from Revision r where r.proposalId = :id)").setParameter("id", proposal).executeUpdate());
        assertThatThrownBy(() -> accept(dana, before)).isInstanceOf(ConflictException.class).hasMessage("proposal.altered");
        assertThat(page(dana).mine()).isNull();
    }

    @Test
    void aWishForChangesCarriesWhatItIsMainlyAbout() {
        as(sam, door -> {
            door.refuse(proposal, new RefusalDraft(1, DecisionKind.CHANGES, "materials", "Maple, please", ""));
            return null;
        });
        assertThat(fired).last().isInstanceOfSatisfying(ProposalChangesRequested.class, wish -> assertThat(wish.reasonCode()).isEqualTo("materials"));
    }

    @Test
    void keepsThePrintThatWasMadeFirst() {
        accept(dana, acceptance(dana));
        accept(sam, acceptance(sam));
        byte[] first = DB.inTransaction(em -> prints(em, dana).print(proposal).pdf());
        byte[] again = DB.inTransaction(em -> prints(em, dana).print(proposal).pdf());
        DB.inTransaction(em -> {
            prints(em, dana).keep(proposal, dana.getId());
            return null;
        });
        assertThat(again).startsWith('%', 'P', 'D', 'F').isEqualTo(first);
        assertThat(DB.<Long>inTransaction(em -> em.createQuery("select count(k) from KeptPrint k where k.proposalId = :id", Long.class)
                .setParameter("id", proposal).getSingleResult())).isEqualTo(1);
    }

    @Test
    void throwsAPrintAwayWhenSomebodyElseWasQuicker() {
        accept(dana, acceptance(dana));
        accept(sam, acceptance(sam));
        List<byte[]> quicker = new ArrayList<>();
        byte[] given = DB.inTransaction(em -> prints(em, dana, new PaperSeal() {
            @Override
            public byte[] close(long companyId, Locale locale, byte[] pdf) {
                // while this one is sealed, another is printed, sealed and kept
                quicker.add(prints(em, dana).print(proposal).pdf());
                return new byte[] {'%'};
            }
        }).print(proposal).pdf());
        assertThat(given).isEqualTo(quicker.get(0));
    }

    /** What a seal does to a paper is proven where there are keys. */
    private static final PaperSeal UNSEALED = new PaperSeal() {
        @Override
        public byte[] close(long companyId, Locale locale, byte[] pdf) {
            return pdf;
        }
    };

    private PrintService prints(EntityManager em, Client who) {
        return prints(em, who, UNSEALED);
    }

    private PrintService prints(EntityManager em, Client who, PaperSeal seal) {
        Map<Class<?>, Object> parts = parts(em, Actor.client(company.getId(), who.getId(), SESSIONS.get(who.getName()), Map.of(project.getId(), ParticipantRole.CLIENT)));
        Object desk = parts.get(ClientDesk.class);
        ParticipantRepository participants = Database.inject(new ParticipantRepository(), em);
        PaperHeads heads = Database.inject(new PaperHeads(), Database.inject(new CompanyProfiles(), em), Database.inject(new PictureRepository(), em));
        Printing printing = Database.inject(new Printing(), Database.inject(new AcceptedPapers(), em, heads, participants), desk,
                parts.get(ProposalRepository.class), parts.get(Decisions.class), new OpenPdfProposalPrinter());
        PrintSteps steps = Database.inject(new PrintSteps(), desk, participants, Database.inject(new KeptPrints(), em), printing, events());
        return Database.inject(new PrintService(), steps, seal);
    }

    @Test
    void isGoneAtOnceForWhomItWasRevoked() {
        AcceptanceDraft mine = acceptance(dana);
        DB.inTransaction(em -> em.createQuery("update Share s set s.revokedAt = :now where s.clientId = :dana").setParameter("now", Instant.now())
                .setParameter("dana", dana.getId()).executeUpdate());
        assertThatThrownBy(() -> accept(dana, mine)).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> page(dana)).isInstanceOf(NotFoundException.class);
    }
}
