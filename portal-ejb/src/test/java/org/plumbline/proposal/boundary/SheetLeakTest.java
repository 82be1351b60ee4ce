package org.plumbline.proposal.boundary;

import static org.assertj.core.api.Assertions.assertThat;

import com.lowagie.text.pdf.PdfReader;
import com.lowagie.text.pdf.parser.PdfTextExtractor;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.Year;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Currency;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.plumbline.integration.openpdf.OpenPdfProposalPrinter;
import org.plumbline.proposal.boundary.ProposalPrint.Letterhead;
import org.plumbline.proposal.control.Canonical;
import org.plumbline.proposal.entity.Contents;
import org.plumbline.proposal.entity.DepositKind;
import org.plumbline.proposal.entity.GroupKind;
import org.plumbline.proposal.entity.Line;
import org.plumbline.proposal.entity.LineTerms;
import org.plumbline.proposal.entity.OptionGroup;
import org.plumbline.proposal.entity.PriceMode;
import org.plumbline.proposal.entity.Proposal;
import org.plumbline.proposal.entity.ProposalFacts;
import org.plumbline.proposal.entity.ProposalNumber;
import org.plumbline.proposal.entity.Revision;
import org.plumbline.proposal.entity.RevisionTerms;
import org.plumbline.proposal.entity.Section;
import org.plumbline.proposal.entity.SheetColumn;
import org.plumbline.proposal.entity.Visibility;
import org.plumbline.shared.Actor;
import org.plumbline.shared.Owned;
import org.plumbline.shared.StaffRole;

/**
 * What is kept from a viewer is in nothing they are given: for each price mode, each set of hidden columns, with and without a hidden
 * section. Every secret is a value of its own, looked for in each payload as it would be written there.
 */
class SheetLeakTest {

    private static final Actor STAFF = Actor.staff(1, 7, 0, StaffRole.OWNER);

    private static final String PDF = "PDF";
    /** Which tells no sums of sections. */
    private static final String CHANGES = "changes";

    /** Never for a client, whatever they may see. */
    private static final List<String> INTERNAL = List.of("internal-head", "internal-line", "internal-option", "internal-hidden");
    /** Open book alone: costs and markups, as digits and as amounts. */
    private static final List<String> COST = List.of("1234.5671", "1,234.5671", "1,234.57", "17.8312", "771.1313", "19.2721", "771.13");
    /** Of the line in the section that is shown: 3.7531 x 1,234.5671 x 1.178312. */
    private static final List<String> LINE_PRICE = List.of("545965", "5,459.65");
    private static final List<String> SECTION_SUM = List.of("647949", "6,479.49");
    private static final List<String> HIDDEN = List.of("Hidden section", "Hidden line", "Hidden option", "hidden-words", "884412", "8,844.12");

    private final Proposal proposal = new Proposal(Owned.byProject(1, 2), new ProposalNumber(Year.of(2026).getValue(), 42), "Kitchen");
    private Section shown;
    private Section hidden;
    private Contents contents;
    private Contents before;

    /** One way to look at a proposal. */
    record Look(PriceMode mode, Set<SheetColumn> columns, boolean hides) {
    }

    static Stream<Look> looks() {
        SheetColumn[] columns = SheetColumn.values();
        return Arrays.stream(PriceMode.values()).flatMap(mode -> Stream.of(true, false).flatMap(hides -> Stream.iterate(0, i -> i < 1 << columns.length, i -> i + 1)
                .map(bits -> new Look(mode, subset(columns, bits), hides))));
    }

    private static Set<SheetColumn> subset(SheetColumn[] columns, int bits) {
        Set<SheetColumn> subset = EnumSet.noneOf(SheetColumn.class);
        for (int i = 0; i < columns.length; i++) {
            if ((bits >> i & 1) == 1) {
                subset.add(columns[i]);
            }
        }
        return subset;
    }

    @BeforeEach
    void estimate() {
        Revision revision = new Revision(proposal, 1, Currency.getInstance("USD"), STAFF);
        revision.write(new RevisionTerms("Sales tax", new BigDecimal("8.875"), "Welcome", "Terms", "internal-head", DepositKind.NONE,
                BigDecimal.ZERO, 20, null));
        shown = new Section(revision, "Framing", 0);
        hidden = new Section(revision, "Hidden section", 1);
        OptionGroup finish = new OptionGroup(shown, "Finish", GroupKind.PICK_ONE, 0, 1);
        OptionGroup extras = new OptionGroup(hidden, "Hidden choice", GroupKind.PICK_ONE, 1, 1);
        Line walls = new Line(revision, shown.getKey(), 0, terms("Walls", "3.7531", "1234.5671", "17.8312", "internal-line"));
        Line posts = new Line(revision, shown.getKey(), 1, terms("Posts", "1", "100.10", "0", ""));
        Line plain = new Line(revision, shown.getKey(), 2, terms("Plain", "1", "771.1313", "19.2721", "internal-option"));
        plain.join(finish, true);
        Line kept = new Line(revision, hidden.getKey(), 3, new LineTerms("hidden-words", "Hidden line", "hidden-words", BigDecimal.ONE, "hidden-words",
                new BigDecimal("8844.12"), BigDecimal.ZERO, true, true, 0, "hidden-words", "internal-hidden"));
        Line option = new Line(revision, hidden.getKey(), 4, terms("Hidden option", "1", "50", "0", ""));
        option.join(extras, true);
        contents = new Contents(revision, List.of(shown, hidden), List.of(finish, extras), List.of(walls, posts, plain, kept, option));
        before = new Contents(revision, List.of(shown, hidden), List.of(finish), List.of(posts, plain));
    }

    private static LineTerms terms(String name, String quantity, String cost, String markup, String internal) {
        return new LineTerms("code-secret", name, "description-secret", new BigDecimal(quantity), "unit-secret", new BigDecimal(cost),
                new BigDecimal(markup), true, false, 0, "", internal);
    }

    @ParameterizedTest
    @MethodSource("looks")
    void nothingThatIsKeptFromAViewerIsInWhatTheyAreGiven(Look look) {
        Visibility visibility = new Visibility(look.mode(), look.columns(), look.hides() ? Set.of(hidden.getKey()) : Set.of());
        ProposalSheet sheet = sheet(contents, visibility);
        payloads(sheet, SheetChanges.between(sheet(before, visibility), sheet)).forEach((payload, text) -> {
            assertThat(text).as(payload).doesNotContain(INTERNAL);
            check(payload, text, look.mode().showsCost(), COST);
            check(payload, text, look.mode().showsLines(), LINE_PRICE);
            if (!payload.equals(CHANGES)) {
                check(payload, text, look.mode().showsSections(), SECTION_SUM);
            }
            check(payload, text, !look.hides(), HIDDEN);
            check(payload, text, !look.columns().contains(SheetColumn.COST_CODE), List.of("code-secret"));
            check(payload, text, !look.columns().contains(SheetColumn.DESCRIPTION), List.of("description-secret"));
            check(payload, text, !look.columns().contains(SheetColumn.QUANTITY), List.of("3.7531", "unit-secret"));
        });
    }

    /** The secrets are not there; where they may be seen one of them is, or the test would look for the wrong thing. */
    private static void check(String payload, String text, boolean visible, List<String> secrets) {
        if (!visible) {
            assertThat(text).as(payload).doesNotContain(secrets);
        } else if (!payload.equals(PDF)) {
            assertThat(secrets).as(payload).anyMatch(text::contains);
        }
    }

    private ProposalSheet sheet(Contents of, Visibility visibility) {
        return new SheetMaking(proposal, of, of.defaultChoice(), visibility).sheet(Instant.EPOCH, ZoneOffset.UTC);
    }

    /** All that is made for clients from a proposal: pages and JSON from the record, what is kept at a decision, print, and what changed. */
    private static Map<String, String> payloads(ProposalSheet sheet, SheetChanges changes) {
        Map<String, String> payloads = new LinkedHashMap<>();
        payloads.put("record", sheet.toString());
        payloads.put("kept at a decision", Canonical.inflated(Canonical.deflated(sheet)));
        payloads.put(CHANGES, Canonical.text(changes));
        payloads.put(PDF, pdf(sheet));
        return payloads;
    }

    private static String pdf(ProposalSheet sheet) {
        ByteArrayOutputStream pdf = new ByteArrayOutputStream();
        new OpenPdfProposalPrinter().print(new ProposalPrint(sheet, new Letterhead("Ours", List.of(), "", null, "#1b3f78"), Locale.US,
                ZoneOffset.UTC, List.of()), pdf);
        try (PdfReader reader = new PdfReader(pdf.toByteArray())) {
            PdfTextExtractor extractor = new PdfTextExtractor(reader);
            StringBuilder text = new StringBuilder();
            for (int page = 1; page <= reader.getNumberOfPages(); page++) {
                text.append(extractor.getTextFromPage(page)).append('\n');
            }
            assertThat(text).as("the page can be read").contains("Framing");
            return text.toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void aMailHasNoRoomForALine() {
        assertThat(Arrays.stream(ProposalFacts.class.getRecordComponents()).map(component -> component.getName()))
                .containsExactly("number", "title", "project", "revision", "validUntil", "zone", "total");
    }
}
