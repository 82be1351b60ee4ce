package org.plumbline.proposal.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.time.Instant;
import java.time.Year;
import java.time.ZoneOffset;
import java.util.Currency;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.plumbline.account.entity.Company;
import org.plumbline.project.entity.Project;
import org.plumbline.proposal.entity.Contents;
import org.plumbline.proposal.entity.EstimateImport;
import org.plumbline.proposal.entity.GroupKind;
import org.plumbline.proposal.entity.Line;
import org.plumbline.proposal.entity.OptionGroup;
import org.plumbline.proposal.entity.Proposal;
import org.plumbline.proposal.entity.Revision;
import org.plumbline.proposal.entity.Section;
import org.plumbline.proposal.entity.Totals;
import org.plumbline.security.Scope;
import org.plumbline.shared.Actor;
import org.plumbline.shared.NotFoundException;
import org.plumbline.shared.RejectedInputException;
import org.plumbline.shared.StaffRole;
import org.plumbline.testing.Database;

class EstimateWritingTest {

    @RegisterExtension
    static final Database DB = new Database();

    private static Company company;
    private static Project project;
    private static Actor staff;

    private record Room(EntityManager em, ProposalRepository proposals, EstimateWriting writing, EstimateImports imports) {

        Revision draft() {
            Proposal proposal = new Proposal(project, Database.inject(new ProposalNumbering(), em).next(company.getId(), Year.of(2026)), "Kitchen");
            em.persist(proposal);
            Revision draft = new Revision(proposal, 1, Currency.getInstance("USD"), staff);
            em.persist(draft);
            em.flush();
            return draft;
        }

        Contents contents(Revision draft) {
            em.flush();
            em.clear();
            return proposals.contents(em.find(Revision.class, draft.getId()));
        }
    }

    @BeforeAll
    static void fill() {
        company = new Company("Ours", ZoneOffset.UTC, "en", "USD");
        project = new Project(company.getId(), "Kitchen", ZoneOffset.UTC);
        staff = Actor.staff(company.getId(), 7, 0, StaffRole.ESTIMATOR);
        DB.inTransaction(em -> {
            em.persist(company);
            em.flush();
            em.persist(project);
            return null;
        });
    }

    private static <T> T in(Function<Room, T> work) {
        return DB.inTransaction(em -> {
            ProposalRepository proposals = Database.inject(new ProposalRepository(), em);
            return work.apply(new Room(em, proposals, Database.inject(new EstimateWriting(), proposals), Database.inject(new EstimateImports(), em)));
        });
    }

    @Test
    void theDraftComesToWhatTheFileComesTo() {
        in(room -> {
            Revision draft = room.draft();
            room.writing().add(draft, EstimateFiles.read(EstimateFiles.sample("kitchen-remodel.csv"), RowChoices.NONE), "Rest");
            Contents contents = room.contents(draft);
            Totals totals = contents.totals(contents.defaultChoice());

            assertThat(totals.subtotalMinor()).isEqualTo(8_195_063);
            assertThat(totals.taxableMinor()).isEqualTo(4_793_148);
            assertThat(contents.sections()).extracting(Section::getTitle).startsWith("General conditions", "Demolition").endsWith("Credits", "Contingency");
            assertThat(contents.groups()).extracting(OptionGroup::getTitle).containsExactly("Electrical service", "Cabinets", "Countertop", "Extras");
            assertThat(contents.options(contents.groups().get(1))).extracting(Line::getName)
                    .containsExactly("Semi-custom maple shaker", "Custom rift white oak", "Stock birch");
            assertThat(contents.groups().get(0).getKind()).isEqualTo(GroupKind.ADD_ON);
            return null;
        });
    }

    @Test
    void addsBehindWhatIsThereAndTakesNothingElseOutAgain() {
        in(room -> {
            Revision draft = room.draft();
            EstimateReading reading = EstimateFiles.read("Name,Category,Qty,Unit Cost,Kind\na,Tile,1,5,\nb,,1,5,option:G|pick-one\n");
            room.writing().add(draft, reading, "Rest");
            Contents before = room.contents(draft);
            Set<Long> added = room.writing().add(draft, reading, "Rest");
            Contents both = room.contents(draft);

            assertThat(both.sections()).extracting(Section::getTitle).containsExactly("Tile", "Rest", "Tile", "Rest");
            assertThat(both.lines()).hasSize(4);
            assertThat(both.groups()).hasSize(2);
            room.writing().remove(draft, added);
            Contents after = room.contents(draft);
            assertThat(after.lines()).isEqualTo(before.lines());
            assertThat(after.groups()).isEqualTo(before.groups());
            assertThat(after.sections()).isEqualTo(before.sections());
            return null;
        });
    }

    @Test
    void writesFourHundredLinesFarWithinTwoSeconds() {
        Assertions.assertTimeout(Duration.ofSeconds(2), () -> in(room -> {
            Revision draft = room.draft();
            room.writing().add(draft, EstimateFiles.read(EstimateFiles.sample("two-storey-addition-402-lines.csv"), RowChoices.NONE), "Rest");
            Contents contents = room.contents(draft);
            assertThat(contents.totals(contents.defaultChoice()).subtotalMinor()).isEqualTo(118_800_072);
            return null;
        }));
    }

    @Test
    void refusesMoreThanADraftMayHave() {
        String rows = "Name,Category,Unit Cost\n" + "a,s,5\n".repeat(2_600);
        in(room -> {
            Revision draft = room.draft();
            room.writing().add(draft, EstimateFiles.read(rows), "Rest");
            room.em().flush();
            assertThatThrownBy(() -> room.writing().add(draft, EstimateFiles.read(rows), "Rest")).isInstanceOf(RejectedInputException.class)
                    .extracting("arguments").isEqualTo(new Object[] {5_000});
            return null;
        });
    }

    @Test
    void keepsAFileOfFiveMegabytesAsItIsAndForgetsIt() {
        String text = "Name,Unit Cost\nCafé “½”,5\n" + "x".repeat(5 * 1024 * 1024);
        EstimateImport kept = in(room -> {
            Proposal proposal = room.em().find(Proposal.class, room.draft().getProposalId());
            EstimateImport first = imported(proposal, text);
            room.imports().replace(proposal, staff, imported(proposal, "given up"));
            room.em().flush();
            room.imports().replace(proposal, staff, first);
            return first;
        });
        in(room -> {
            EstimateImport found = room.imports().get(Scope.of(staff), kept.getId());
            assertThat(found.getContent()).isEqualTo(text);
            assertThat(found.getFileName()).hasSize(EstimateImport.FILE_NAME_LENGTH);
            assertThat(EstimateMapping.parse(found.getMapping()).columns()).containsEntry(EstimateField.UNIT_COST, 1);
            found.decide(List.of(9, 3), Set.of(4));
            assertThatThrownBy(() -> room.imports().get(new Scope(company.getId() + 1, null), kept.getId())).isInstanceOf(NotFoundException.class);
            return null;
        });
        in(room -> {
            EstimateImport found = room.imports().get(Scope.of(staff), kept.getId());
            assertThat(found.getSkipped()).containsExactlyInAnyOrder(3, 9);
            assertThat(found.getAsText()).containsExactly(4);
            found.map("NAME=1");
            assertThat(found.getSkipped()).as("other columns, other faults").isEmpty();
            assertThat(room.imports().forget(kept.getCreatedAt().minusSeconds(1))).isZero();
            assertThat(room.imports().forget(Instant.now().plusSeconds(1))).as("the one it replaced is gone").isEqualTo(1);
            return null;
        });
    }

    private static EstimateImport imported(Proposal proposal, String text) {
        return new EstimateImport(proposal, staff, new EstimateImport.FileText("f".repeat(250), text, "UTF-8"), "Rest",
                new EstimateMapping(java.util.Map.of(EstimateField.NAME, 0, EstimateField.UNIT_COST, 1), true).canonical());
    }
}
