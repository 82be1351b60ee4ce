package org.plumbline.integration.openpdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.lowagie.text.Document;
import com.lowagie.text.PageSize;
import com.lowagie.text.Paragraph;
import com.lowagie.text.pdf.PdfReader;
import com.lowagie.text.pdf.PdfWriter;
import com.lowagie.text.pdf.parser.PdfTextExtractor;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.plumbline.shared.ConflictException;
import org.plumbline.signing.control.SignedSheet;
import org.plumbline.signing.control.SignedSheet.Look;
import org.plumbline.signing.control.SignedSheet.Mark;

class OpenPdfSignedPaperTest {

    private final OpenPdfSignedPaper paper = new OpenPdfSignedPaper();

    @TempDir
    private Path folder;

    @Test
    void drawsWhatWasFilledInAndTellsHowItCameAbout() throws IOException {
        byte[] before = contract(false, null);
        Path signed = print(before, sheet("en"));
        assertThat(Arrays.copyOf(Files.readAllBytes(signed), before.length)).as("what was there stays, byte by byte").isEqualTo(before);
        try (PdfReader reader = new PdfReader(signed.toString())) {
            PdfTextExtractor text = new PdfTextExtractor(reader);
            assertThat(reader.getNumberOfPages()).isGreaterThan(2);
            assertThat(text.getTextFromPage(2)).contains("Upper floor", "Ana María Łódź", "Nov 24, 2026");
            String record = text.getTextFromPage(3);
            assertThat(record).contains("Signing record", "simple electronic signatures", "Ana Miller", "2026-11-24 12:00:00 UTC", "six digits",
                    "10.0.0.1", "Said to have read it");
            assertThat(record.replaceAll("\\s", "")).contains("c".repeat(64));
        }
    }

    @Test
    void drawsIntoPagesThatLieOnTheirSideAndIntoThoseThatHadToBeMended() throws IOException {
        Path sideways = print(contract(true, null), sheet("es"));
        try (PdfReader reader = new PdfReader(sideways.toString())) {
            assertThat(new PdfTextExtractor(reader).getTextFromPage(3)).contains("Registro de firmas");
        }
        String whole = new String(contract(false, null), StandardCharsets.ISO_8859_1);
        byte[] damaged = whole.replaceAll("startxref\\s+\\d+", "startxref\n1").getBytes(StandardCharsets.ISO_8859_1);
        try (PdfReader reader = new PdfReader(print(damaged, sheet("en")).toString())) {
            assertThat(new PdfTextExtractor(reader).getTextFromPage(2)).contains("Ana María Łódź");
        }
    }

    @Test
    void keepsToThePlaceOfAText() throws IOException {
        String all = "Wide words ".repeat(18);
        assertThat(paper.fitting(all, 0.3)).isBetween(30, 100);
        assertThat(paper.fitting(all.substring(0, 30), 0.3)).isEqualTo(30);
        Mark narrow = new Mark(2, 0.1, 0.5, 0.1, 0.03, Look.PLAIN, all, null);
        SignedSheet plain = sheet("en");
        try (PdfReader reader = new PdfReader(print(contract(false, null), new SignedSheet(plain.locale(), plain.zone(), plain.company(), plain.title(),
                plain.version(), plain.sha256(), plain.request(), plain.chainHead(), List.of(narrow), plain.signers(), plain.steps())).toString())) {
            assertThat(new String(reader.getPageContent(2), StandardCharsets.ISO_8859_1)).as("cut off at its place")
                    .containsPattern("61\\.2\\d* [0-9.]+ 61\\.[12]\\d* [0-9.]+ re\\s+W\\s+n");
        }
    }

    @Test
    void refusesWhatItCanNotDrawInto() throws IOException {
        assertThat(paper.pages(file(contract(false, null)))).isEqualTo(2);
        assertThatThrownBy(() -> paper.pages(file(contract(false, "secret")))).isInstanceOf(ConflictException.class);
        assertThatThrownBy(() -> paper.pages(file(contract(false, "")))).as("closed by its author").isInstanceOf(ConflictException.class);
        assertThatThrownBy(() -> paper.pages(file("%PDF-1.7\n%%EOF\n".getBytes(StandardCharsets.US_ASCII)))).isInstanceOf(ConflictException.class);
    }

    private Path print(byte[] pdf, SignedSheet sheet) throws IOException {
        Path to = folder.resolve("signed" + pdf.length + ".pdf");
        paper.print(file(pdf), sheet, to);
        return to;
    }

    private Path file(byte[] pdf) throws IOException {
        return Files.write(folder.resolve("paper.pdf"), pdf);
    }

    private static SignedSheet sheet(String language) throws IOException {
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(90, 30, BufferedImage.TYPE_INT_ARGB), "png", png);
        Instant at = Instant.parse("2026-11-24T12:00:00Z");
        return new SignedSheet(Locale.forLanguageTag(language + "-US"), ZoneId.of("America/Chicago"), "Ridge & Sons", "Contract", 1, "a".repeat(64), 7,
                "c".repeat(64),
                List.of(new Mark(2, 0.1, 0.8, 0.4, 0.06, Look.SCRIPT, "Ana María Łódź", null), new Mark(2, 0.6, 0.8, 0.2, 0.03, Look.PLAIN, "Nov 24, 2026", null),
                        new Mark(1, 0.1, 0.1, 0.2, 0.1, Look.PICTURE, "Ana", png.toByteArray()), new Mark(1, 0.9, 0.9, 0.03, 0.03, Look.TICK, "true", null)),
                List.of(new SignedSheet.Signer("Ana Miller", "Ana María Łódź", "TYPED", at, "FRESH_CODE", "2026-11-en", "10.0.0.1", "Mozilla/5.0")),
                List.of(new SignedSheet.Step(1, "SENT", "Maria Lopez", at, "PASSWORD", "10.0.0.2", "b".repeat(64)),
                        new SignedSheet.Step(2, "READ", "Ana Miller", at, "SESSION", "10.0.0.1", "d".repeat(64))));
    }

    /** @param owner password of its author: of readers too where it is not empty */
    private static byte[] contract(boolean sideways, String owner) {
        ByteArrayOutputStream pdf = new ByteArrayOutputStream();
        Document document = new Document(sideways ? PageSize.LETTER.rotate() : PageSize.LETTER);
        PdfWriter writer = PdfWriter.getInstance(document, pdf);
        if (owner != null) {
            writer.setEncryption(owner.isEmpty() ? null : owner.getBytes(StandardCharsets.US_ASCII), "author".getBytes(StandardCharsets.US_ASCII), 0,
                    PdfWriter.STANDARD_ENCRYPTION_128);
        }
        document.open();
        document.add(new Paragraph("Ground floor"));
        document.newPage();
        document.add(new Paragraph("Upper floor"));
        document.close();
        return pdf.toByteArray();
    }
}
