package org.plumbline.proposal.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.EntityManager;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.Year;
import java.time.ZoneOffset;
import java.util.Currency;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.plumbline.account.entity.Company;
import org.plumbline.project.entity.Project;
import org.plumbline.proposal.entity.Choice;
import org.plumbline.proposal.entity.Contents;
import org.plumbline.proposal.entity.DepositKind;
import org.plumbline.proposal.entity.GroupKind;
import org.plumbline.proposal.entity.Line;
import org.plumbline.proposal.entity.LineTerms;
import org.plumbline.proposal.entity.OptionGroup;
import org.plumbline.proposal.entity.Proposal;
import org.plumbline.proposal.entity.ProposalNumber;
import org.plumbline.proposal.entity.ProposalSent;
import org.plumbline.proposal.entity.Revision;
import org.plumbline.proposal.entity.RevisionTerms;
import org.plumbline.proposal.entity.Section;
import org.plumbline.security.Scope;
import org.plumbline.shared.Actor;
import org.plumbline.shared.ConflictException;
import org.plumbline.shared.NotFoundException;
import org.plumbline.shared.ParticipantRole;
import org.plumbline.shared.RejectedInputException;
import org.plumbline.shared.StaffRole;
import org.plumbline.testing.Database;

class ProposalDraftingTest {

    @RegisterExtension
    static final Database DB = new Database();

    private static Company company;
    private static Project project;
    private static Actor staff;

    /** What the tests work with, over one entity manager. */
    private record Room(EntityManager em, ProposalRepository proposals, DraftEditing editing, ProposalNumbering numbering) {

        Revision draft(String title) {
            Proposal proposal = new Proposal(project, numbering.next(company.getId(), Year.of(2026)), title);
            em.persist(proposal);
            Revision draft = new Revision(proposal, 1, Currency.getInstance("USD"), staff);
            em.persist(draft);
            em.flush();
            return draft;
        }
    }

    private static <T> T in(BiFunction<Room, EntityManager, T> work) {
        return DB.inTransaction(em -> {
            ProposalRepository proposals = Database.inject(new ProposalRepository(), em);
            return work.apply(new Room(em, proposals, Database.inject(new DraftEditing(), proposals), Database.inject(new ProposalNumbering(), em)), em);
        });
    }

    @BeforeAll
    static void fill() {
        company = new Company("Ours", ZoneOffset.UTC, "en", "USD");
        project = new Project(company.getId(), "Kitchen", ZoneOffset.UTC);
        staff = Actor.staff(company.getId(), 7, 0, StaffRole.OWNER);
        DB.inTransaction(em -> {
            em.persist(company);
            em.flush();
            em.persist(project);
            return null;
        });
    }

    private static LineTerms line(String name, String quantity, String cost, String markup, boolean taxable) {
        return LineTerms.plain("06-400", name, "", new BigDecimal(quantity), "EA", new BigDecimal(cost), new BigDecimal(markup), taxable, false);
    }

    @Test
    void numbersWithoutGapAlsoAfterAFailure() {
        ProposalNumber first = in((room, em) -> room.numbering().next(company.getId(), Year.of(2031)));
        assertThatThrownBy(() -> in((room, em) -> {
            room.numbering().next(company.getId(), Year.of(2031));
            throw new IllegalStateException("the use case fails");
        })).isInstanceOf(IllegalStateException.class);
        ProposalNumber second = in((room, em) -> room.numbering().next(company.getId(), Year.of(2031)));
        assertThat(first).hasToString("P-2031-0001");
        assertThat(second).hasToString("P-2031-0002");
    }

    @Test
    void keepsContentInOrderAndSumsTheDefaultChoice() {
        in((room, em) -> {
            Revision draft = room.draft("Bath");
            draft.write(new RevisionTerms("Sales tax", new BigDecimal("8.875"), "", "", "",
                    DepositKind.PERCENT, BigDecimal.TEN, 20, null));
            Section tile = room.editing().addSection(draft, "Tile");
            em.flush();
            room.editing().addLine(draft, tile.getKey(), 0, line("Set tile", "10", "31", "28", false));
            OptionGroup vanity = room.editing().addGroup(draft, tile.getKey(), "Vanity", GroupKind.PICK_ONE);
            em.flush();
            Line sixty = room.editing().addLine(draft, tile.getKey(), vanity.getKey(), line("60", "1", "2450", "22", true));
            em.flush();
            Line fortyEight = room.editing().addLine(draft, tile.getKey(), vanity.getKey(), line("48", "1", "2180", "22", true));
            em.flush();
            Contents contents = room.proposals().contents(draft);
            assertThat(contents.defaultChoice().lineKeys()).as("the first option of a pick-one group").containsExactly(sixty.getKey());
            assertThat(contents.totals(contents.defaultChoice()).subtotalMinor()).isEqualTo(39_680 + 298_900);
            assertThat(contents.totals(contents.defaultChoice()).taxMinor()).isEqualTo(26_527);
            assertThat(contents.totals(contents.defaultChoice()).depositMinor()).isEqualTo(36_511);
            assertThat(contents.totals(Choice.of(Set.of(fortyEight.getKey()))).subtotalMinor()).isEqualTo(39_680 + 265_960);
            assertThatThrownBy(() -> contents.checked(Choice.of(Set.of()))).isInstanceOf(RejectedInputException.class)
                    .extracting("field").isEqualTo("group-" + vanity.getKey());
            assertThatThrownBy(() -> contents.checked(Choice.of(Set.of(sixty.getKey(), fortyEight.getKey()))))
                    .isInstanceOf(RejectedInputException.class);
            assertThat(contents.checked(Choice.of(Set.of(sixty.getKey(), 4711L))).lineKeys()).containsExactly(sixty.getKey());
            return null;
        });
    }

    @Test
    void freezesWhatIsSentAndCopiesItWithItsKeys() {
        Revision draft = in((room, em) -> room.draft("Deck"));
        in((room, em) -> {
            Revision mine = em.find(Revision.class, draft.getId());
            Section section = room.editing().addSection(mine, "Framing");
            em.flush();
            room.editing().addLine(mine, section.getKey(), 0, line("Joists", "12", "40", "25", true));
            em.flush();
            Proposal proposal = em.find(Proposal.class, mine.getProposalId());
            Contents contents = room.proposals().contents(mine);
            String hash = FrozenContent.of(contents).hash();
            ProposalSent sent = proposal.send(mine, hash, Instant.now(), staff);
            assertThat(sent.contentHash()).isEqualTo(hash).hasSize(43);
            assertThatThrownBy(() -> mine.demandDraft(mine.getVersion())).isInstanceOf(ConflictException.class);
            RevisionCopying copying = Database.inject(new RevisionCopying(), room.proposals());
            Revision next = copying.next(proposal, contents, staff);
            proposal.revise(next);
            em.flush();
            Contents copied = room.proposals().contents(next);
            assertThat(next.getNumber()).isEqualTo(2);
            assertThat(copied.lines()).extracting(Line::getKey).isEqualTo(contents.lines().stream().map(Line::getKey).toList());
            assertThat(copied.totals(copied.defaultChoice())).isEqualTo(contents.totals(contents.defaultChoice()));
            assertThat(FrozenContent.of(room.proposals().contents(mine)).hash()).as("read again, hashed again").isEqualTo(hash);
            return null;
        });
    }

    @Test
    void tellsTheSecondOfTwoWhoEditTheSameVersion() {
        Revision draft = in((room, em) -> room.draft("Porch"));
        in((room, em) -> {
            em.find(Revision.class, draft.getId()).editedBy(staff);
            return null;
        });
        assertThatThrownBy(() -> in((room, em) -> {
            em.find(Revision.class, draft.getId()).demandDraft(draft.getVersion());
            return null;
        })).isInstanceOf(ConflictException.class).hasMessage("proposal.edited");
    }

    @Test
    void isFoundByItsCompanyAloneAndByClientsOnceSent() {
        Revision draft = in((room, em) -> room.draft("Roof"));
        Scope client = Scope.of(Actor.client(company.getId(), 3, 0, Map.of(project.getId(), ParticipantRole.CLIENT)));
        in((room, em) -> {
            assertThat(room.proposals().get(Scope.of(staff), draft.getProposalId()).getTitle()).isEqualTo("Roof");
            assertThatThrownBy(() -> room.proposals().get(new Scope(company.getId() + 1, null), draft.getProposalId()))
                    .isInstanceOf(NotFoundException.class);
            assertThatThrownBy(() -> room.proposals().get(client, draft.getProposalId())).isInstanceOf(NotFoundException.class);
            return null;
        });
    }

    @Test
    void listsByWhatWasTouchedLastWithTheLatestRevision() {
        in((room, em) -> room.draft("Listed 50%_off"));
        in((room, em) -> {
            ProposalSearch search = Database.inject(new ProposalSearch(), em);
            assertThat(search.list(Scope.of(staff), 0, null, "50%_", 1).rows()).extracting(found -> found.proposal().getTitle())
                    .containsExactly("Listed 50%_off");
            assertThat(search.list(Scope.of(staff), project.getId(), null, "kitchen", 1).total()).isPositive();
            assertThat(search.list(new Scope(company.getId() + 1, null), 0, null, "", 1).total()).isZero();
            return null;
        });
    }
}
