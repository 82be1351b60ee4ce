package org.plumbline.proposal.boundary;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.plumbline.proposal.boundary.ProposalSheet.SheetOption;
import org.plumbline.proposal.entity.Choice;
import org.plumbline.proposal.entity.Contents;
import org.plumbline.proposal.entity.DepositKind;
import org.plumbline.proposal.entity.GroupKind;
import org.plumbline.proposal.entity.Line;
import org.plumbline.proposal.entity.LinePrice;
import org.plumbline.proposal.entity.LineTerms;
import org.plumbline.proposal.entity.OptionGroup;
import org.plumbline.proposal.entity.PriceMode;
import org.plumbline.proposal.entity.Proposal;
import org.plumbline.proposal.entity.ProposalNumber;
import org.plumbline.proposal.entity.Revision;
import org.plumbline.proposal.entity.RevisionTerms;
import org.plumbline.proposal.entity.Section;
import org.plumbline.proposal.entity.Totals;
import org.plumbline.proposal.entity.Visibility;
import org.plumbline.shared.Actor;
import org.plumbline.shared.Owned;
import org.plumbline.shared.StaffRole;

/** From what a page is given, any choice sums up to what the server says of it, in every price mode; counted here as the page's script does. */
class ChoiceSumsTest {

    private static final Actor STAFF = Actor.staff(1, 7, 0, StaffRole.OWNER);
    private static final int CHOICES = 40;

    private final Proposal proposal = new Proposal(Owned.byProject(1, 2), new ProposalNumber(2026, 42), "Kitchen");

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
    void anyChoiceComesToWhatTheServerSays(long seed) {
        Random random = new Random(seed);
        Contents contents = estimate(random);
        Choice shown = choice(contents, random);
        for (PriceMode mode : PriceMode.values()) {
            Visibility visibility = new Visibility(mode, Set.of(), Set.of());
            ProposalSheet sheet = new SheetMaking(proposal, contents, shown, visibility).sheet(Instant.EPOCH, ZoneOffset.UTC);
            ChoiceSums sums = ChoiceSums.of(contents, shown, visibility);
            for (int i = 0; i < CHOICES; i++) {
                Choice other = choice(contents, random);
                Totals said = contents.totals(other);
                assertThat(counted(sheet, sums, other)).as("%s, seed %d", mode, seed).isEqualTo(new Counted(said.subtotalMinor(),
                        sheet.totals().taxRate().signum() == 0 ? 0 : said.taxableMinor(), said.taxMinor(), said.totalMinor(), said.depositMinor()));
            }
        }
    }

    /** What nobody is shown whatever they choose is not told. */
    @Test
    void whereNothingIsTaxedOrTheSumStaysBelowZeroNothingIsToldOfIt() {
        for (String cost : List.of("100", "-5000")) {
            Revision revision = revision(cost.startsWith("-") ? "8" : "0", DepositKind.NONE, "0");
            Section section = new Section(revision, "Section", 0);
            OptionGroup group = new OptionGroup(section, "Group", GroupKind.PICK_ONE, 0, 1);
            Line plain = new Line(revision, section.getKey(), 0, terms(cost, true));
            Line one = new Line(revision, section.getKey(), 1, terms("771.13", true));
            one.join(group, true);
            Line other = new Line(revision, section.getKey(), 2, terms("1234.56", false));
            other.join(group, false);
            Contents contents = new Contents(revision, List.of(section), List.of(group), List.of(plain, one, other));
            ChoiceSums sums = ChoiceSums.of(contents, contents.defaultChoice(), new Visibility(PriceMode.TOTAL, Set.of(), Set.of()));
            assertThat(sums.taxable()).isZero();
            assertThat(sums.taxed()).isEmpty();
        }
    }

    private record Counted(long subtotal, long taxable, long tax, long total, long deposit) {
    }

    private static Counted counted(ProposalSheet sheet, ChoiceSums sums, Choice choice) {
        long subtotal = sheet.totals().subtotal().minor();
        long sum = sums.taxable();
        for (SheetOption option : sheet.sections().stream().flatMap(section -> section.groups().stream()).flatMap(group -> group.options().stream()).toList()) {
            int moves = (choice.lineKeys().contains(option.line().key()) ? 1 : 0) - (option.chosen() ? 1 : 0);
            subtotal += moves * option.difference().minor();
            sum += moves * sums.taxed().getOrDefault(option.line().key(), 0L);
        }
        long taxable = Math.max(0, sum);
        long tax = LinePrice.percentOf(taxable, sheet.totals().taxRate());
        long total = subtotal + tax;
        long asked = sums.depositKind() == DepositKind.PERCENT ? LinePrice.percentOf(total, sums.depositRate()) : sums.deposit();
        return new Counted(subtotal, taxable, tax, total, total <= 0 ? 0 : Math.min(asked, total));
    }

    private Contents estimate(Random random) {
        DepositKind kind = DepositKind.values()[random.nextInt(DepositKind.values().length)];
        Revision revision = revision(List.of("0", "8.25", "10.3755").get(random.nextInt(3)), kind, "12.5");
        List<Section> sections = List.of(new Section(revision, "First", 0), new Section(revision, "Second", 1));
        List<OptionGroup> groups = new ArrayList<>();
        List<Line> lines = new ArrayList<>();
        for (Section section : sections) {
            lines.add(new Line(revision, section.getKey(), lines.size(), costing(random)));
            for (GroupKind each : GroupKind.values()) {
                OptionGroup group = new OptionGroup(section, each.name(), each, groups.size(), 1);
                groups.add(group);
                for (int i = 0; i < 3; i++) {
                    Line option = new Line(revision, section.getKey(), lines.size(), costing(random));
                    option.join(group, i == 1);
                    lines.add(option);
                }
            }
        }
        return new Contents(revision, sections, groups, lines);
    }

    private Revision revision(String rate, DepositKind kind, String deposit) {
        Revision revision = new Revision(proposal, 1, Currency.getInstance("USD"), STAFF);
        revision.write(new RevisionTerms("Tax", new BigDecimal(rate), "", "", "", kind, new BigDecimal(deposit), 0, null));
        return revision;
    }

    /** Also credits, large ones, so that sums go below zero. */
    private static LineTerms costing(Random random) {
        return terms(BigDecimal.valueOf(random.nextInt(200_000) - 80_000, 2).toPlainString(), random.nextBoolean());
    }

    private static LineTerms terms(String cost, boolean taxable) {
        return new LineTerms("", "Line", "", BigDecimal.ONE, "EA", new BigDecimal(cost), BigDecimal.ZERO, taxable, false, 0, "", "");
    }

    private static Choice choice(Contents contents, Random random) {
        Set<Long> keys = new HashSet<>();
        for (OptionGroup group : contents.groups()) {
            List<Line> options = contents.options(group);
            if (group.getKind() == GroupKind.PICK_ONE) {
                keys.add(options.get(random.nextInt(options.size())).getKey());
            } else {
                options.stream().filter(option -> random.nextBoolean()).forEach(option -> keys.add(option.getKey()));
            }
        }
        return contents.checked(Choice.of(keys));
    }
}
