package org.plumbline.integration.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.lowagie.text.Document;
import com.lowagie.text.Font;
import com.lowagie.text.FontFactory;
import com.lowagie.text.Paragraph;
import com.lowagie.text.pdf.BaseFont;
import com.lowagie.text.pdf.PdfWriter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Random;
import java.util.zip.DeflaterOutputStream;
import org.junit.jupiter.api.Test;
import org.plumbline.search.control.SearchWords;

/** Texts of files as programs write them, and files that were written to do harm. */
class PdfTextExtractionTest {

    private static final String SAID = "Kitchen plan: señora Müller chooses walnut, 42 inch.";

    private static Budget budget() {
        return new Budget(PdfTextExtraction.INFLATED, PdfTextExtraction.MOST, PdfTextExtraction.LONGEST);
    }

    private static String text(byte[] file) throws IOException {
        return PdfTextExtraction.text(file, budget());
    }

    private static byte[] written(Font font, boolean packed, boolean sealed) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Document document = new Document()) {
            PdfWriter writer = PdfWriter.getInstance(document, out);
            if (packed) {
                writer.setFullCompression();
            }
            if (sealed) {
                writer.setEncryption(new byte[0], "owner".getBytes(StandardCharsets.US_ASCII), PdfWriter.ALLOW_PRINTING, PdfWriter.ENCRYPTION_AES_128);
            }
            document.open();
            document.add(new Paragraph(SAID, font));
            document.newPage();
            document.add(new Paragraph("Second page", font));
        }
        return out.toByteArray();
    }

    @Test
    void readsWhatIsWrittenInFontsOfTheReaderAndInOnesTheFileBrings() throws IOException {
        BaseFont brought = BaseFont.createFont("font-fallback/LiberationSans-Regular.ttf", BaseFont.IDENTITY_H, BaseFont.EMBEDDED);
        for (Font font : new Font[] {FontFactory.getFont(FontFactory.HELVETICA), new Font(brought, 11)}) {
            for (boolean packed : new boolean[] {false, true}) {
                assertThat(SearchWords.of(text(written(font, packed, false)))).as(font.getFamilyname() + packed)
                        .contains("kitchen", "plan", "senora", "muller", "walnut", "42", "inch", "second", "page");
            }
        }
    }

    @Test
    void leavesOutWhatItCannotRead() throws IOException {
        assertThat(text(written(FontFactory.getFont(FontFactory.HELVETICA), false, true))).as("encrypted").isEmpty();
        assertThat(text(new byte[0])).isEmpty();
        assertThat(text("%PDF-1.7\n".getBytes(StandardCharsets.US_ASCII))).isEmpty();
    }

    private static byte[] page(byte[] content, String filter, String more) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(("%PDF-1.7\n1 0 obj<</Type/Page/Contents 2 0 R/Resources<</Font<</F 3 0 R>>/XObject<</X 4 0 R>>>>>>endobj\n2 0 obj<</Filter" + filter
                + "/Length " + content.length + ">>stream\n").getBytes(StandardCharsets.ISO_8859_1));
        out.writeBytes(content);
        out.writeBytes(("\nendstream endobj\n3 0 obj<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>endobj\n" + more).getBytes(StandardCharsets.ISO_8859_1));
        return out.toByteArray();
    }

    private static byte[] packed(byte[] content) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (DeflaterOutputStream deflater = new DeflaterOutputStream(out)) {
            deflater.write(content);
        }
        return out.toByteArray();
    }

    @Test
    void givesUpOnAFileThatInflatesToTooMuch() throws IOException {
        byte[] words = "BT /F 9 Tf (boom) Tj ET ".repeat(4_000_000).getBytes(StandardCharsets.US_ASCII);
        assertThat(text(page(packed(words), "/FlateDecode", ""))).isBlank();
        assertThat(text(page(packed(packed(words)), "[/FlateDecode/FlateDecode]", ""))).isBlank();
        assertThat(text(page("BT /F 9 Tf (fine) Tj ET".getBytes(StandardCharsets.US_ASCII), "[]", ""))).contains("fine");
        byte[] list = ("[" + "0 ".repeat(8_000_000)).getBytes(StandardCharsets.US_ASCII);
        assertThatThrownBy(() -> text(list)).isInstanceOf(IOException.class);
        assertThatThrownBy(() -> text("[".repeat(100_000).getBytes(StandardCharsets.US_ASCII))).isInstanceOf(IOException.class);
    }

    @Test
    void readsADrawingThatDrawsItselfOnce() throws IOException {
        String drawing = "4 0 obj<</Subtype/Form/Length 40>>stream\nBT /F 9 Tf (again) Tj ET /X Do /X Do     \nendstream endobj";
        String text = text(page("/X Do /X Do /X Do".getBytes(StandardCharsets.US_ASCII), "[]", drawing));
        assertThat(text.strip()).isEqualTo("again");
    }

    @Test
    void findsNoMoreThanItIsAskedFor() throws IOException {
        byte[] file = page("BT /F 9 Tf (word ) Tj ET ".repeat(1000).getBytes(StandardCharsets.US_ASCII), "[]", "");
        assertThat(PdfTextExtraction.text(file, new Budget(1_000_000, 100, Duration.ofSeconds(10)))).hasSizeLessThanOrEqualTo(101);
        assertThatThrownBy(() -> PdfTextExtraction.text("0 ".repeat(5000).getBytes(StandardCharsets.US_ASCII), new Budget(1, 1, Duration.ZERO)))
                .hasMessage("takes too long");
    }

    /** The same damage each time: a failure can be looked at. */
    @Test
    void survivesAnyDamage() throws IOException {
        byte[] whole = written(FontFactory.getFont(FontFactory.HELVETICA), true, false);
        Random random = new Random(5);
        for (int i = 0; i < 2000; i++) {
            byte[] damaged = whole.clone();
            for (int j = 0; j < 1 + i % 20; j++) {
                damaged[random.nextInt(damaged.length)] = (byte) random.nextInt(256);
            }
            assertThatCode(() -> {
                try {
                    text(damaged);
                } catch (IOException refused) {
                    assertThat(refused).isNotNull();
                }
            }).as("damage " + i).doesNotThrowAnyException();
        }
    }
}
