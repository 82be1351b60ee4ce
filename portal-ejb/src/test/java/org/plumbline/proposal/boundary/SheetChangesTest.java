package org.plumbline.proposal.boundary;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Year;
import java.time.ZoneOffset;
import java.util.Currency;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.plumbline.project.entity.Project;
import org.plumbline.proposal.boundary.ProposalSheet.SheetLine;
import org.plumbline.proposal.control.ClientDesk.OnDesk;
import org.plumbline.proposal.entity.Choice;
import org.plumbline.proposal.entity.Contents;
import org.plumbline.proposal.entity.DepositKind;
import org.plumbline.proposal.entity.GroupKind;
import org.plumbline.proposal.entity.Line;
import org.plumbline.proposal.entity.LineTerms;
import org.plumbline.proposal.entity.OptionGroup;
import org.plumbline.proposal.entity.PriceMode;
import org.plumbline.proposal.entity.Proposal;
import org.plumbline.proposal.entity.ProposalNumber;
import org.plumbline.proposal.entity.Revision;
import org.plumbline.proposal.entity.RevisionTerms;
import org.plumbline.proposal.entity.Section;
import org.plumbline.proposal.entity.SheetColumn;
import org.plumbline.proposal.entity.Visibility;
import org.plumbline.shared.Actor;
import org.plumbline.shared.Owned;
import org.plumbline.shared.StaffRole;

/** What a client who comes back is told has changed: between what they saw and what is there, with the options they took. */
class SheetChangesTest {

    private static final Actor STAFF = Actor.staff(1, 7, 0, StaffRole.OWNER);
    private static final Visibility ALL = new Visibility(PriceMode.LINE, EnumSet.noneOf(SheetColumn.class), Set.of());

    private final Proposal proposal = new Proposal(Owned.byProject(1, 2), new ProposalNumber(Year.of(2026).getValue(), 42), "Kitchen");
    private final Project project = new Project(1, "Kitchen", ZoneOffset.UTC);
    private Revision first;
    private Section section;
    private OptionGroup finish;
    private Line boxes;
    private Line oak;
    private Line maple;

    @BeforeEach
    void sent() {
        first = new Revision(proposal, 1, Currency.getInstance("USD"), STAFF);
        first.write(head("Terms", null, 0, 0));
        section = new Section(first, "Cabinets", 0);
        finish = new OptionGroup(section, "Finish", GroupKind.PICK_ONE, 0, 1);
        boxes = new Line(first, section.getKey(), 0, costing("Boxes", "1000"));
        oak = new Line(first, section.getKey(), 1, costing("Oak", "100"));
        oak.join(finish, true);
        maple = new Line(first, section.getKey(), 2, costing("Maple", "600"));
        maple.join(finish, false);
        proposal.send(first, "hash", Instant.EPOCH, STAFF);
    }

    private static RevisionTerms head(String terms, LocalDate until, int days, int deposit) {
        return new RevisionTerms("Tax", BigDecimal.TEN, "Hello", terms, "", DepositKind.PERCENT, BigDecimal.valueOf(deposit), days, until);
    }

    private static LineTerms costing(String name, String cost) {
        return new LineTerms("", name, "", BigDecimal.ONE, "EA", new BigDecimal(cost), BigDecimal.ZERO, true, false, 0, "", "");
    }

    private Contents before() {
        return contents(first, boxes, oak, maple);
    }

    private Contents contents(Revision revision, Line... lines) {
        return new Contents(revision, List.of(section), List.of(finish), List.of(lines));
    }

    private Revision next(Revision of) {
        Revision next = of.next(proposal, STAFF);
        proposal.revise(next);
        proposal.send(next, "hash", Instant.EPOCH, STAFF);
        return next;
    }

    private static Line rewritten(Line line, Revision in, LineTerms terms) {
        Line copy = line.copyTo(in);
        copy.write(terms, 2);
        return copy;
    }

    private SheetChanges changes(Contents now) {
        OnDesk found = new OnDesk(proposal, project, now.revision(), null, false);
        ProposalSheet sheet = ClientPages.sheet(found, now, ClientPages.choice(proposal, now), ALL, Instant.EPOCH);
        return ClientPages.changes(found, sheet, before(), ALL, Instant.EPOCH);
    }

    @Test
    void whoTookAnotherOptionIsToldWhatTheRevisionCostsAndNotTheirChoice() {
        proposal.choose(1, Choice.of(Set.of(maple.getKey())));
        Revision second = next(first);
        SheetChanges changes = changes(contents(second, rewritten(boxes, second, costing("Boxes", "1010")), oak.copyTo(second), maple.copyTo(second)));
        assertThat(changes.difference().minor()).as("ten dollars and a tenth of tax").isEqualTo(1100);
        assertThat(changes.altered()).singleElement().satisfies(line -> {
            assertThat(line.before().price().minor()).isEqualTo(100_000);
            assertThat(line.after().price().minor()).isEqualTo(101_000);
        });
    }

    @Test
    void whoTookAnotherOptionAndSeesNothingElseIsToldNothing() {
        proposal.choose(1, Choice.of(Set.of(maple.getKey())));
        Revision second = next(first);
        assertThat(changes(contents(second, boxes.copyTo(second), oak.copyTo(second), maple.copyTo(second)))).isNull();
    }

    @Test
    void linesAreAddedRemovedAndAltered() {
        Revision second = next(first);
        Line doors = new Line(second, section.getKey(), 5, costing("Doors", "50"));
        SheetChanges changes = changes(contents(second, doors, oak.copyTo(second), rewritten(maple, second, costing("Hard maple", "600"))));
        assertThat(changes.from()).isEqualTo(1);
        assertThat(changes.added()).extracting(SheetLine::name).containsExactly("Doors");
        assertThat(changes.removed()).extracting(SheetLine::name).containsExactly("Boxes");
        assertThat(changes.altered()).singleElement().satisfies(line -> {
            assertThat(line.before().name()).isEqualTo("Maple");
            assertThat(line.after().name()).isEqualTo("Hard maple");
        });
        assertThat(changes.difference().minor()).isEqualTo((5_000 - 100_000) * 11 / 10);
        assertThat(changes.termsChanged()).isFalse();
    }

    @Test
    void otherTermsAreToldOf() {
        Revision second = next(first);
        second.write(head("Other terms", null, 0, 0));
        SheetChanges changes = changes(contents(second, boxes.copyTo(second), oak.copyTo(second), maple.copyTo(second)));
        assertThat(changes.termsChanged()).isTrue();
        assertThat(changes.difference().minor()).isZero();
        assertThat(changes.altered()).isEmpty();
    }

    @Test
    void anotherLastDayAndAnotherDepositAreToldOf() {
        Revision second = next(first);
        second.write(head("Terms", LocalDate.of(2026, 12, 24), 0, 10));
        SheetChanges changes = changes(contents(second, boxes.copyTo(second), oak.copyTo(second), maple.copyTo(second)));
        assertThat(changes.before().until()).isNull();
        assertThat(changes.after().until()).isEqualTo("2026-12-24");
        assertThat(changes.before().deposit().minor()).isZero();
        assertThat(changes.after().deposit().minor()).isEqualTo(12_100);
    }

    @Test
    void daysThatTheOptionTakenAddsCountAlsoWhereTheProposalSaysNoOthers() {
        proposal.choose(1, Choice.of(Set.of(maple.getKey())));
        Revision second = next(first);
        Line slower = rewritten(maple, second, new LineTerms("", "Maple", "", BigDecimal.ONE, "EA", new BigDecimal("600"), BigDecimal.ZERO, true, false, 3, "", ""));
        assertThat(changes(contents(second, boxes.copyTo(second), oak.copyTo(second), slower)).days()).isEqualTo(3);
    }

    @Test
    void whoSkippedARevisionIsToldOfBothStepsAtOnce() {
        Revision second = next(first);
        Line dearer = rewritten(boxes, second, costing("Boxes", "1010"));
        Revision third = next(second);
        SheetChanges changes = changes(contents(third, rewritten(dearer, third, costing("Boxes", "1030")), oak.copyTo(third), maple.copyTo(third)));
        assertThat(changes.from()).isEqualTo(1);
        assertThat(changes.difference().minor()).isEqualTo(3300);
        assertThat(changes.altered()).singleElement().satisfies(line -> assertThat(line.before().price().minor()).isEqualTo(100_000));
    }
}
