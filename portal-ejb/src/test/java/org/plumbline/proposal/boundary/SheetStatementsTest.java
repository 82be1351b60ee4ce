package org.plumbline.proposal.boundary;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.EntityManager;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Currency;
import java.util.Map;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.plumbline.account.control.FreshProofs;
import org.plumbline.account.entity.AccessGrant;
import org.plumbline.account.entity.Client;
import org.plumbline.account.entity.Company;
import org.plumbline.account.entity.PendingSignIn;
import org.plumbline.messaging.control.MessageThreads;
import org.plumbline.project.entity.Project;
import org.plumbline.proposal.control.ClientDesk;
import org.plumbline.proposal.control.Decisions;
import org.plumbline.proposal.control.FrozenContent;
import org.plumbline.proposal.control.ProposalRepository;
import org.plumbline.proposal.control.Questions;
import org.plumbline.proposal.control.RevisionCopying;
import org.plumbline.proposal.entity.Contents;
import org.plumbline.proposal.entity.DepositKind;
import org.plumbline.proposal.entity.Line;
import org.plumbline.proposal.entity.LineTerms;
import org.plumbline.proposal.entity.Proposal;
import org.plumbline.proposal.entity.ProposalNumber;
import org.plumbline.proposal.entity.Revision;
import org.plumbline.proposal.entity.RevisionTerms;
import org.plumbline.proposal.entity.Section;
import org.plumbline.proposal.entity.Share;
import org.plumbline.security.AccessPolicy;
import org.plumbline.security.CurrentActor;
import org.plumbline.shared.Actor;
import org.plumbline.shared.ParticipantRole;
import org.plumbline.shared.StaffRole;
import org.plumbline.testing.Database;

/** How often a client's page asks the database, counted by the database: the same for a small proposal and a large one. */
class SheetStatementsTest {

    @RegisterExtension
    static final Database DB = new Database();

    private static final Actor STAFF = Actor.staff(1, 7, 0, StaffRole.OWNER);
    private static final int MOST = 7;
    /** That a revision was opened for the first time is noted. */
    private static final int MOST_WITH_CHANGES = 8;
    private static final int MOST_OF_A_PAGE = 12;
    private static final long SESSION = 5;

    private static Company company;
    private static Project project;
    private static Client dana;
    private static int numbers;

    @BeforeAll
    static void people() {
        company = new Company("Ours", ZoneOffset.UTC, "en", "USD");
        project = new Project(company.getId(), "Kitchen", ZoneOffset.UTC);
        dana = new Client(company.getId(), "Dana", "en");
        dana.reachAt("dana@example.com", "index-of-dana");
        DB.inTransaction(em -> {
            em.persist(company);
            em.flush();
            em.persist(project);
            em.persist(dana);
            return em.createNativeQuery("set query_statistics true").executeUpdate();
        });
    }

    @Test
    void asksAsOftenForAFewLinesAsForMany() {
        long few = sent(45);
        long many = sent(402);
        open(few);
        open(many);
        int forFew = statements(() -> open(few));
        assertThat(forFew).isBetween(1, MOST);
        assertThat(statements(() -> open(many))).isEqualTo(forFew);
        revise(many);
        assertThat(statements(() -> open(many))).as("with what changed").isBetween(forFew + 1, MOST_WITH_CHANGES);
    }

    /** The page as it comes back to whoever has to prove their address before they sign. */
    @Test
    void asksLittleMoreWithTheFieldForAFreshProof() {
        DB.inTransaction(em -> {
            AccessGrant grant = AccessGrant.byLink(dana, project.getId(), STAFF, "hash-of-the-link", Instant.now().plusSeconds(600));
            em.persist(grant);
            em.flush();
            em.persist(PendingSignIn.inSession(grant, SESSION, "hash-nobody-is-told"));
            return null;
        });
        long large = sent(402);
        open(large);
        assertThat(statements(() -> proving(large))).isBetween(1, MOST_OF_A_PAGE - 2);
        revise(large);
        assertThat(statements(() -> proving(large))).as("with what changed").isBetween(1, MOST_OF_A_PAGE);
    }

    private static ClientProposal proving(long id) {
        DB.inTransaction(em -> Database.inject(new FreshProofs(), em).standing(viewer()));
        return open(id);
    }

    private static int statements(Supplier<ClientProposal> work) {
        int before = counted();
        work.get();
        return counted() - before;
    }

    /** Without asking for the count itself, and without what opens and ends the connections of a test. */
    private static int counted() {
        return DB.inTransaction(em -> ((Number) em.createNativeQuery("select coalesce(sum(execution_count), 0) from information_schema.query_statistics "
                + "where sql_statement not like '%query_statistics%' and regexp_like(sql_statement, '^(select|insert|update|delete) ', 'i')").getSingleResult()).intValue());
    }

    private static long sent(int lines) {
        return DB.inTransaction(em -> {
            Proposal made = new Proposal(project, new ProposalNumber(2026, ++numbers), "Kitchen");
            em.persist(made);
            em.flush();
            Revision draft = new Revision(made, 1, Currency.getInstance("USD"), STAFF);
            // with a last day, so that the page asks whether more time was wished for
            draft.write(new RevisionTerms("", BigDecimal.ZERO, "", "", "", DepositKind.NONE, BigDecimal.ZERO, 0, LocalDate.now(ZoneOffset.UTC).plusDays(9)));
            em.persist(draft);
            em.flush();
            Section section = new Section(draft, "Cabinets", 0);
            em.persist(section);
            for (int i = 0; i < lines; i++) {
                em.persist(new Line(draft, section.getKey(), i, LineTerms.plain("06-400", "Line " + i, "", BigDecimal.ONE, "EA", BigDecimal.TEN,
                        BigDecimal.ZERO, true, false)));
            }
            em.flush();
            send(em, made, draft);
            Share share = new Share(made, dana.getId());
            share.asDecider(1);
            em.persist(share);
            return made.getId();
        });
    }

    private static void send(EntityManager em, Proposal proposal, Revision draft) {
        Contents contents = Database.inject(new ProposalRepository(), em).contents(draft);
        proposal.send(draft, FrozenContent.of(contents).hash(), Instant.now(), STAFF);
    }

    private static void revise(long id) {
        DB.inTransaction(em -> {
            ProposalRepository proposals = Database.inject(new ProposalRepository(), em);
            Proposal proposal = em.find(Proposal.class, id);
            Revision next = Database.inject(new RevisionCopying(), proposals).next(proposal, proposals.contents(proposals.revision(proposal, 1)), STAFF);
            proposal.revise(next);
            em.flush();
            send(em, proposal, next);
            return null;
        });
    }

    private static Actor viewer() {
        return Actor.client(company.getId(), dana.getId(), SESSION, Map.of(project.getId(), ParticipantRole.CLIENT));
    }

    private static ClientProposal open(long id) {
        return DB.inTransaction(em -> {
            CurrentActor current = new CurrentActor();
            current.set(viewer());
            ProposalRepository proposals = Database.inject(new ProposalRepository(), em);
            ClientDesk desk = Database.inject(new ClientDesk(), em, proposals, new AccessPolicy(), current);
            Decisions decisions = Database.inject(new Decisions(), em);
            Questions questions = Database.inject(new Questions(), em, Database.inject(new MessageThreads(), em));
            ClientPages pages = Database.inject(new ClientPages(), desk, proposals, decisions, questions);
            return Database.inject(new SheetService(), desk, pages, proposals, decisions).open(id);
        });
    }
}
