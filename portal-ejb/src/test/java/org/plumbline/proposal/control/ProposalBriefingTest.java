package org.plumbline.proposal.control;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.EntityManager;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Year;
import java.time.ZoneOffset;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.plumbline.account.entity.Client;
import org.plumbline.account.entity.Company;
import org.plumbline.messaging.entity.MessageThread;
import org.plumbline.project.control.ProjectBriefing.Figure;
import org.plumbline.project.control.ProjectBriefing.Item;
import org.plumbline.project.control.ProjectBriefing.Kind;
import org.plumbline.project.entity.Project;
import org.plumbline.proposal.entity.Decision;
import org.plumbline.proposal.entity.Decision.Shown;
import org.plumbline.proposal.entity.DecisionOrder;
import org.plumbline.proposal.entity.DecisionRule;
import org.plumbline.proposal.entity.DepositKind;
import org.plumbline.proposal.entity.Proposal;
import org.plumbline.proposal.entity.Revision;
import org.plumbline.proposal.entity.RevisionTerms;
import org.plumbline.proposal.entity.Share;
import org.plumbline.proposal.entity.Totals;
import org.plumbline.security.AccessPolicy;
import org.plumbline.security.Scope;
import org.plumbline.shared.Actor;
import org.plumbline.shared.Money;
import org.plumbline.shared.ParticipantRole;
import org.plumbline.shared.StaffRole;
import org.plumbline.testing.Database;

/** What first pages say of a proposal to staff, to whom it is shared, and to nobody else. */
class ProposalBriefingTest {

    @RegisterExtension
    static final Database DB = new Database();

    private Company company;
    private Project project;
    private Client dana;
    private Client sam;
    private long proposal;
    private Actor manager;

    @BeforeEach
    void sent() {
        company = new Company("Ours", ZoneOffset.UTC, "en", "USD");
        DB.inTransaction(em -> {
            em.persist(company);
            em.flush();
            project = new Project(company.getId(), "Kitchen", ZoneOffset.UTC);
            em.persist(project);
            dana = client(em, "Dana");
            sam = client(em, "Sam");
            em.flush();
            manager = Actor.staff(company.getId(), 7, 0, StaffRole.MANAGER);
            proposal = proposal(em, "Cabinets", 120_000, LocalDate.now(ZoneOffset.UTC).plusDays(2));
            return null;
        });
    }

    private Client client(EntityManager em, String name) {
        Client client = new Client(company.getId(), name, "en");
        client.reachAt(name + "@example.com", "index-of-" + name);
        em.persist(client);
        return client;
    }

    private long proposal(EntityManager em, String title, long total, LocalDate lastDay) {
        Proposal made = new Proposal(project, Database.inject(new ProposalNumbering(), em).next(company.getId(), Year.of(2026)), title);
        em.persist(made);
        em.flush();
        made.decideBy(DecisionRule.ALL, DecisionOrder.ORDERED);
        Revision draft = new Revision(made, 1, Currency.getInstance("USD"), manager);
        draft.write(new RevisionTerms("Tax", BigDecimal.TEN, "", "", "", DepositKind.NONE, BigDecimal.ZERO, 0, lastDay));
        draft.sumUp(new Totals(total, 0, BigDecimal.ZERO, 0, total, 0, Map.of(), 0));
        em.persist(draft);
        made.send(draft, "h".repeat(43), Instant.now(), manager);
        em.flush();
        Share first = new Share(made, dana.getId());
        first.asDecider(1);
        Share second = new Share(made, sam.getId());
        second.asDecider(2);
        List.of(first, second).forEach(em::persist);
        return made.getId();
    }

    @Test
    void sendsEachDeciderInTheirTurnAndTellsWhatIsNew() {
        assertThat(items(actor(dana), Kind.NEED)).singleElement().satisfies(item -> {
            assertThat(item.key()).isEqualTo("proposal_briefing.decide");
            assertThat(item.arguments()).containsExactly("Cabinets");
            assertThat(item.path()).isEqualTo("/proposal/sheet.xhtml?id=" + proposal);
            assertThat(item.urgent()).as("two days are left").isTrue();
        });
        assertThat(items(actor(sam), Kind.NEED)).as("it is Dana's turn").isEmpty();
        assertThat(keys(actor(sam), Kind.NEWS)).containsExactly("proposal_briefing.fresh");
        assertThat(keys(actor(sam), Kind.DATE)).containsExactly("proposal_briefing.expires");
        accept(dana);
        assertThat(items(actor(dana), Kind.NEED)).isEmpty();
        assertThat(items(actor(sam), Kind.NEED)).hasSize(1);
    }

    @Test
    void tellsNothingOfWhatIsNotOrNoLongerShared() {
        change("update Share s set s.revokedAt = :now where s.clientId = " + dana.getId());
        for (Kind kind : Kind.values()) {
            assertThat(items(actor(dana), kind)).isEmpty();
            assertThat(items(Actor.client(company.getId(), sam.getId(), 5, Map.of(1L, ParticipantRole.CLIENT)), kind)).as("another project").isEmpty();
            assertThat(items(Actor.client(77, sam.getId(), 5, Map.of(project.getId(), ParticipantRole.CLIENT)), kind)).as("another company").isEmpty();
            assertThat(items(Actor.staff(77, 7, 0, StaffRole.OWNER), kind)).isEmpty();
            assertThat(items(Actor.staff(company.getId(), 7, 0, StaffRole.FIELD), kind)).as("field staff see no proposals").isEmpty();
        }
        assertThat(figures(actor(dana))).isEmpty();
        assertThat(items(actor(sam), Kind.NEED)).as("nobody is before Sam any more").hasSize(1);
    }

    @Test
    void bringsQuestionsToStaffAndAnswersToWhoAsked() {
        Actor asker = actor(dana);
        long thread = DB.inTransaction(em -> {
            MessageThread asked = new MessageThread(em.find(Proposal.class, proposal), Questions.KIND, proposal, 4, asker);
            em.persist(asked);
            return asked.getId();
        });
        assertThat(items(manager, Kind.NEED)).singleElement().satisfies(item -> {
            assertThat(item.key()).isEqualTo("proposal_briefing.questions");
            assertThat(item.arguments()).containsExactly("Cabinets", 1L);
            assertThat(item.path()).isEqualTo("/proposal/answers.xhtml?id=" + proposal);
        });
        assertThat(items(Actor.staff(company.getId(), 7, 0, StaffRole.BOOKKEEPER), Kind.NEED)).as("who can't answer needn't").isEmpty();
        DB.inTransaction(em -> em.find(MessageThread.class, thread).say(manager, "Mo", "Maple", Instant.now()));
        assertThat(items(manager, Kind.NEED)).isEmpty();
        assertThat(keys(asker, Kind.NEWS)).containsExactly("proposal_briefing.fresh", "proposal_briefing.answered");
        assertThat(keys(actor(sam), Kind.NEWS)).containsExactly("proposal_briefing.fresh");
    }

    @Test
    void tellsStaffWhatClientsDecidedAndWhatEnds() {
        assertThat(keys(manager, Kind.DATE)).containsExactly("proposal_briefing.expires");
        DB.inTransaction(em -> em.find(Proposal.class, proposal).requestChanges(1, "scope", Instant.now(), actor(dana)));
        assertThat(keys(manager, Kind.NEED)).as("a task tells of it").isEmpty();
        assertThat(items(manager, Kind.DATE)).isEmpty();
        long another = DB.inTransaction(em -> proposal(em, "Roof", 500, null));
        DB.inTransaction(em -> em.find(Proposal.class, another).decline(1, "price", Instant.now(), actor(dana)));
        assertThat(keys(manager, Kind.NEWS)).containsExactly("proposal_briefing.declined");
    }

    @Test
    void countsWhatWasAcceptedOnceAndWhatWaits() {
        DB.inTransaction(em -> proposal(em, "Roof", 500, null));
        DB.inTransaction(em -> proposal(em, "Long over", 7, LocalDate.now(ZoneOffset.UTC).minusDays(1)));
        accept(dana);
        accept(sam);
        DB.inTransaction(em -> em.find(Proposal.class, proposal).accept(1, Instant.now(), actor(sam)));
        assertThat(figures(manager)).containsExactly(new Figure("proposal_briefing.sum.accepted", Money.of(130_000, "USD")),
                new Figure("proposal_briefing.sum.proposed", Money.of(500, "USD")));
        assertThat(figures(actor(dana))).isEqualTo(figures(manager));
        change("update Share s set s.revokedAt = :now where s.clientId = " + dana.getId() + " and s.proposalId = " + proposal);
        assertThat(figures(actor(dana))).extracting(Figure::key).containsExactly("proposal_briefing.sum.proposed");
        assertThat(figures(Actor.staff(company.getId(), 7, 0, StaffRole.FIELD))).isEmpty();
    }

    private void accept(Client who) {
        DB.inTransaction(em -> {
            Share share = Database.inject(new Shares(), em).live(em.find(Proposal.class, proposal), who.getId());
            em.persist(Decision.acceptance(share, 1, who.getName(), "2026-11-en", new Shown("s".repeat(43), new byte[] {1}, 130_000, "Phone"), Instant.now()));
            return null;
        });
    }

    private void change(String query) {
        DB.inTransaction(em -> em.createQuery(query).setParameter("now", Instant.now()).executeUpdate());
    }

    private Actor actor(Client client) {
        return Actor.client(company.getId(), client.getId(), 5, Map.of(project.getId(), ParticipantRole.CLIENT));
    }

    private List<String> keys(Actor actor, Kind kind) {
        return items(actor, kind).stream().map(Item::key).toList();
    }

    private List<Item> items(Actor actor, Kind kind) {
        List<Item> all = DB.inTransaction(em -> briefing(em).items(actor, Scope.of(actor), kind, 10));
        if (actor.isStaff() || actor.participations().containsKey(project.getId())) {
            Scope one = new Scope(actor.companyId(), Set.of(project.getId()));
            List<Item> alone = DB.inTransaction(em -> briefing(em).items(actor, one, kind, 10));
            assertThat(alone).as("of this project alone").isEqualTo(all);
        }
        return all;
    }

    private List<Figure> figures(Actor actor) {
        return DB.inTransaction(em -> briefing(em).figures(actor, project.getId()));
    }

    private static ProposalBriefing briefing(EntityManager em) {
        return Database.inject(new ProposalBriefing(), Database.inject(new StaffBriefing(), em), Database.inject(new ClientBriefing(), em),
                Database.inject(new ProposalSums(), em), new AccessPolicy());
    }
}
