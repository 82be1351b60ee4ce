package org.plumbline.proposal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.ejb.EJB;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.plumbline.account.Ground;
import org.plumbline.account.boundary.SetUpService;
import org.plumbline.house.inside.InContainer;
import org.plumbline.project.boundary.ProjectDraft;
import org.plumbline.project.boundary.ProjectService;
import org.plumbline.proposal.boundary.DraftVersion;
import org.plumbline.proposal.boundary.EstimateCheck;
import org.plumbline.proposal.boundary.EstimateColumns;
import org.plumbline.proposal.boundary.EstimateFile;
import org.plumbline.proposal.boundary.EstimateImportService;
import org.plumbline.proposal.boundary.ProposalDraft;
import org.plumbline.proposal.boundary.ProposalDraftService;
import org.plumbline.proposal.boundary.ProposalService;
import org.plumbline.security.CurrentActor;
import org.plumbline.shared.Actor;
import org.plumbline.shared.ConflictException;
import org.plumbline.shared.NotFoundException;
import org.plumbline.shared.RejectedInputException;
import org.plumbline.shared.StaffRole;

/** An estimate comes into a draft whole or not at all, by who may edit it. */
class EstimateImportServiceIT extends InContainer {

    private static final String ESTIMATE = "Cost Code;Category;Item;Qty;Unit Cost;Markup %;Taxable;Kind\n"
            + "1;Tile;Caf\u00e9 tile;10;12,50;20;Y;\n2;Tile;=1+1;1;5;0;N;\n3;;Vanity;1;2450;22;Y;option:Vanity|pick-one\n"
            + "4;Tile;Broken;x;5;0;N;\n5;Tile;<b>;1;7;0;N;\n";

    @EJB
    private SetUpService setUp;

    @EJB
    private ProjectService projects;

    @EJB
    private ProposalService proposals;

    @EJB
    private ProposalDraftService drafts;

    @EJB
    private EstimateImportService imports;

    @Inject
    private CurrentActor current;

    private Actor owner;
    private long proposal;

    @BeforeEach
    void aProposal() throws Exception {
        owner = Ground.of(setUp).owner();
        current.set(owner);
        long project = projects.create(new ProjectDraft("Bath", "America/Chicago", 0));
        proposal = proposals.create(new ProposalDraft(project, "Bath remodel"));
    }

    @Test
    void theSampleIsReadyToBeImported() {
        long id = imports.upload(proposal, EstimateFile.sample("en", "Rest"));
        assertThat(imports.check(id, 1).isReady()).isTrue();
        imports.run(id);
        assertThat(drafts.content(proposal).state().subtotalMinor()).isEqualTo(8_195_063);
    }

    @Test
    void importsWhatWasDecidedAndTakesItBack() {
        long version = drafts.content(proposal).state().version();
        long id = upload(ESTIMATE);
        assertThat(imports.columns(id)).satisfies(columns -> {
            assertThat(columns.delimiter()).isEqualTo("semicolon");
            assertThat(columns.isComplete()).isTrue();
            assertThat(columns.faults()).isEqualTo(3);
            assertThat(columns.sample().get(0).cells()).containsEntry("name", "Café tile").containsEntry("unit_cost", "12,50");
        });
        EstimateCheck check = imports.check(id, 1);
        assertThat(check.faulty().rows()).extracting(EstimateCheck.FaultyRow::number).containsExactly(3, 5, 6);
        assertThatThrownBy(() -> imports.run(id)).isInstanceOf(RejectedInputException.class);
        assertThat(drafts.content(proposal).sections()).as("all or nothing").isEmpty();

        imports.decide(id, new EstimateCheck.Decisions(Set.of(3, 5), Set.of(5, 4711), Set.of(3, 5)));
        assertThat(imports.check(id, 1).open()).isEqualTo(1);
        imports.takeDoubtsAsText(id);
        assertThat(imports.check(id, 99)).satisfies(ready -> {
            assertThat(ready.isReady()).isTrue();
            assertThat(ready.presumed()).containsExactly("Vanity");
            assertThat(ready.subtotal().minor()).isEqualTo(15_000 + 500 + 298_900 + 700);
        });
        imports.run(id);
        imports.run(id);

        var content = drafts.content(proposal);
        assertThat(content.sections()).extracting(section -> section.title()).containsExactly("Tile", "Rest");
        assertThat(content.sections().get(0).lines()).extracting(line -> line.terms().name()).containsExactly("Café tile", "=1+1", "<b>");
        assertThat(content.state().subtotalMinor()).isEqualTo(15_000 + 500 + 298_900 + 700);
        assertThat(content.state().version()).isGreaterThan(version);
        assertThat(imports.result(id).undoable()).isTrue();
        assertThatThrownBy(() -> imports.columns(id)).as("the file is gone").isInstanceOf(NotFoundException.class);

        assertThat(imports.undo(id)).isEqualTo(proposal);
        assertThat(drafts.content(proposal).sections()).isEmpty();
        assertThat(drafts.content(proposal).state().totalMinor()).isZero();
        assertThatThrownBy(() -> imports.result(id)).isInstanceOf(NotFoundException.class);
    }

    @Test
    void undoesNothingOnceTheDraftWasTouched() {
        long id = upload(ESTIMATE);
        imports.skipOpen(id);
        imports.run(id);
        drafts.addSection(DraftVersion.of(proposal, drafts.content(proposal).state().version()), "Mine");

        assertThat(imports.result(id).undoable()).isFalse();
        assertThatThrownBy(() -> imports.undo(id)).isInstanceOf(ConflictException.class);
        assertThat(drafts.content(proposal).sections()).hasSize(3);
    }

    @Test
    void takesOtherColumnsThanTheGuess() {
        long id = upload("A,B,C\nTile,5,9\n");
        assertThat(imports.columns(id).isComplete()).isFalse();
        assertThatThrownBy(() -> imports.check(id, 1)).isInstanceOf(RejectedInputException.class);
        assertThatThrownBy(() -> imports.map(id, new EstimateColumns.Choice(Map.of("name", 0, "unit_cost", 0), false)))
                .isInstanceOf(RejectedInputException.class);

        imports.map(id, new EstimateColumns.Choice(Map.of("name", 0, "unit_cost", 2, "quantity", 77, "nonsense", 1), false));

        assertThat(imports.check(id, 1).subtotal().minor()).isEqualTo(900);
    }

    @Test
    void refusesWhatIsNoEstimate() {
        for (String key : List.of("table.spreadsheet", "table.rows", "table.bytes", "table.empty")) {
            String file = switch (key) {
                case "table.spreadsheet" -> "PK\u0003\u0004 and more";
                case "table.rows" -> "Name,Unit Cost\n" + "a,5\n".repeat(100_000);
                case "table.bytes" -> "Name,Unit Cost\n" + "a,5\n".repeat(2_000_000);
                default -> "Name,Unit Cost\n";
            };
            assertThatThrownBy(() -> upload(file)).as(key).isInstanceOf(RejectedInputException.class).extracting("key", "field")
                    .containsExactly(key, "file");
        }
    }

    @Test
    void existsForEditorsOfTheCompanyAlone() {
        long id = upload(ESTIMATE);
        List<Actor> strangers = Arrays.stream(StaffRole.values())
                .filter(role -> !Set.of(StaffRole.OWNER, StaffRole.MANAGER, StaffRole.ESTIMATOR).contains(role))
                .map(role -> Actor.staff(owner.companyId(), owner.personId(), 0, role)).collect(Collectors.toList());
        strangers.add(Actor.staff(owner.companyId() + 1, 1, 0, StaffRole.OWNER));
        strangers.add(Actor.anonymous());
        for (Actor stranger : strangers) {
            current.set(stranger);
            assertThatThrownBy(() -> imports.columns(id)).isInstanceOf(NotFoundException.class);
            assertThatThrownBy(() -> imports.run(id)).isInstanceOf(NotFoundException.class);
            assertThatThrownBy(() -> upload(ESTIMATE)).isInstanceOf(NotFoundException.class);
        }
        current.set(Actor.staff(owner.companyId(), owner.personId(), 0, StaffRole.ESTIMATOR));
        assertThat(imports.columns(id).rows()).isEqualTo(5);
    }

    private long upload(String text) {
        return imports.upload(proposal, new EstimateFile("C:\\estimates\\bath.csv", "Rest",
                new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8))));
    }
}
