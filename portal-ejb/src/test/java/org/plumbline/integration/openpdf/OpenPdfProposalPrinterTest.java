package org.plumbline.integration.openpdf;

import static org.assertj.core.api.Assertions.assertThat;

import com.lowagie.text.pdf.PdfArray;
import com.lowagie.text.pdf.PdfDictionary;
import com.lowagie.text.pdf.PdfName;
import com.lowagie.text.pdf.PdfObject;
import com.lowagie.text.pdf.PdfReader;
import com.lowagie.text.pdf.parser.PdfTextExtractor;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.plumbline.proposal.boundary.ProposalPrint;
import org.plumbline.proposal.boundary.ProposalPrint.Letterhead;
import org.plumbline.proposal.boundary.ProposalPrint.Signature;
import org.plumbline.proposal.boundary.ProposalSheet;
import org.plumbline.proposal.boundary.ProposalSheet.SheetGroup;
import org.plumbline.proposal.boundary.ProposalSheet.SheetLine;
import org.plumbline.proposal.boundary.ProposalSheet.SheetOption;
import org.plumbline.proposal.boundary.ProposalSheet.SheetSection;
import org.plumbline.proposal.boundary.ProposalSheet.SheetTotals;
import org.plumbline.proposal.entity.GroupKind;
import org.plumbline.proposal.entity.PriceMode;
import org.plumbline.proposal.entity.ProposalStatus;
import org.plumbline.shared.Money;

class OpenPdfProposalPrinterTest {

    private static Money usd(long minor) {
        return Money.of(minor, "USD");
    }

    private static SheetLine line(long key, String name, boolean allowance) {
        return new SheetLine(key, null, name, "2x4 furring, true and plumb – 5 1/4\" profile, R-15, “Café crème”", new BigDecimal("14.5000"), "LF",
                null, null, usd(123_456), allowance, false, "");
    }

    private static ProposalSheet sheet(int lines) {
        List<SheetSection> sections = IntStream.range(0, (lines + 9) / 10).mapToObj(s -> new SheetSection(s, "Section " + s, usd(1_234_560),
                IntStream.range(s * 10, Math.min(lines, s * 10 + 10)).mapToObj(i -> line(i, "Line " + i + " Łódź", i % 7 == 3)).toList(),
                s != 1 ? List.of() : List.of(new SheetGroup(99, "Cabinets", GroupKind.PICK_ONE, List.of(
                        new SheetOption(line(900, "Maple shaker", false), true, true, usd(0), true, 0, 0),
                        new SheetOption(line(901, "Rift white oak", false), false, false, usd(1_107_760), true, 10, 0)))))).toList();
        return new ProposalSheet(1, 2, 3, "P-2026-0042", "Kitchen remodel", 2, ProposalStatus.ACCEPTED, PriceMode.LINE, "Dear Dana and Sam,\n\nwe thank you.",
                "Payment terms. ".repeat(400), LocalDate.of(2026, 12, 31), false, false, sections,
                new SheetTotals(usd(8_195_063), usd(4_793_148), "Sales tax", new BigDecimal("8.8750"), usd(425_392), usd(8_620_455), usd(862_046), 45), "h");
    }

    private static byte[] print(ProposalSheet sheet, Locale locale, String file) throws IOException {
        ByteArrayOutputStream pdf = new ByteArrayOutputStream();
        new OpenPdfProposalPrinter().print(new ProposalPrint(sheet, new Letterhead("Alder & Finch Remodeling",
                List.of("200 Main Street, Duluth, MN 55802"), "MN BC123456", logo(), "#0b5d52"), locale, ZoneId.of("America/Chicago"),
                List.of(new Signature("Dana O'Brien", Instant.parse("2026-11-23T18:00:00Z"), "Chrome, Android", "x".repeat(43), "2026-11-en"))), pdf);
        Files.write(Path.of("target", file), pdf.toByteArray());
        return pdf.toByteArray();
    }

    private static byte[] logo() throws IOException {
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(90, 30, BufferedImage.TYPE_INT_RGB), "png", png);
        return png.toByteArray();
    }

    private static String text(byte[] pdf) throws IOException {
        return String.join(" ", pages(pdf));
    }

    private static List<String> pages(byte[] pdf) throws IOException {
        try (PdfReader reader = new PdfReader(pdf)) {
            for (int page = 1; page <= reader.getNumberOfPages(); page++) {
                // heads and feet are marked as what nobody needs to hear, and the extractor leaves them out
                String content = new String(reader.getPageContent(page), StandardCharsets.ISO_8859_1).replace("/Artifact BMC", "/P BMC");
                reader.setPageContent(page, content.getBytes(StandardCharsets.ISO_8859_1));
            }
            PdfTextExtractor extractor = new PdfTextExtractor(reader);
            List<String> pages = new ArrayList<>();
            for (int page = 1; page <= reader.getNumberOfPages(); page++) {
                pages.add(extractor.getTextFromPage(page).replaceAll("\\s+", " "));
            }
            return pages;
        }
    }

    /** What things of a kind in the tree of the document's structure are called for who can't see them. */
    private static List<String> described(PdfDictionary element, String kind) {
        List<String> found = new ArrayList<>();
        if (new PdfName(kind).equals(element.getAsName(PdfName.S))) {
            found.add(element.getAsString(new PdfName("Alt")).toUnicodeString());
        }
        PdfObject below = element.getDirectObject(PdfName.K);
        List<PdfObject> parts = below instanceof PdfArray many ? many.getElements() : below == null ? List.of() : List.of(below);
        parts.stream().map(PdfReader::getPdfObject).filter(PdfDictionary.class::isInstance)
                .forEach(part -> found.addAll(described((PdfDictionary) part, kind)));
        return found;
    }

    @Test
    void printsEveryLineOnNumberedTaggedPages() throws IOException {
        byte[] pdf = print(sheet(402), Locale.US, "proposal-402.pdf");
        assertThat(pdf).hasSizeLessThan(1_000_000);
        assertThat(text(pdf)).contains("Line 0 Łódź", "Line 401 Łódź", "text 2026-11-en", "$1,234.56", "14.5 LF", "Sales tax 8.875% on $47,931.48",
                "$86,204.55", "Dana O'Brien", "Chosen", "+$11,077.60", "also covers work that is not listed");
        try (PdfReader reader = new PdfReader(pdf)) {
            assertThat(reader.getNumberOfPages()).isBetween(15, 60);
            assertThat(reader.getCatalog().get(new PdfName("StructTreeRoot"))).isNotNull();
            assertThat(reader.getCatalog().get(PdfName.LANG)).hasToString("en-US");
            assertThat(described(reader.getCatalog().getAsDict(new PdfName("StructTreeRoot")), "Figure")).containsExactly("Logo of Alder & Finch Remodeling");
        }
        String text = text(pdf);
        assertThat(IntStream.range(0, 402).mapToObj(i -> "Line " + i + " Łódź")).allMatch(text::contains);
        assertThat(pages(pdf).get(0)).contains("200 Main Street, Duluth, MN 55802", "License MN BC123456");
    }

    @Test
    void saysOnEachPageWhichItIsOfHowMany() throws IOException {
        List<String> pages = pages(print(sheet(60), Locale.US, "proposal-60.pdf"));
        assertThat(pages).hasSizeGreaterThan(2);
        for (int page = 1; page <= pages.size(); page++) {
            assertThat(pages.get(page - 1)).matches(".*Page " + page + " of ?" + pages.size() + " .*").contains("Alder & Finch Remodeling · Proposal P-2026-0042");
        }
    }

    @Test
    void printsMarkupAndFormulasAsTheyWereTyped() throws IOException {
        String markup = "<script>alert(1)</script>";
        String formula = "=HYPERLINK(\"http://example.test\")";
        SheetLine line = new SheetLine(1, formula, markup + " line", markup + " description", BigDecimal.ONE, "<b>", null, null, usd(1), false, false, formula);
        ProposalSheet sheet = new ProposalSheet(1, 2, 3, "P-2026-0042", markup + " title", 1, ProposalStatus.SENT, PriceMode.LINE, markup + " intro",
                formula + " terms", null, false, false, List.of(new SheetSection(1, markup + " section", usd(1), List.of(line), List.of())),
                new SheetTotals(usd(1), usd(0), "", BigDecimal.ZERO, usd(0), usd(1), usd(0), 0), "h");
        assertThat(text(print(sheet, Locale.US, "proposal-markup.pdf"))).contains(markup + " title", markup + " intro", markup + " section",
                markup + " line", markup + " description", "1 <b>", formula, formula + " terms");
    }

    @Test
    void printsInTheReadersLanguage() throws IOException {
        assertThat(text(print(sheet(12), new Locale("es", "US"), "proposal-es.pdf")))
                .contains("Propuesta P-2026-0042", "Válida hasta el 31 de diciembre de 2026", "Partida", "Condiciones", "Aceptada", "Página 2 de", "Licencia MN BC123456").doesNotContain("Quantity", "Terms");
    }
}
