package org.plumbline.document.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.plumbline.integration.tika.TikaKindDetection;
import org.plumbline.shared.RejectedInputException;
import org.plumbline.testing.Database;

/** What may be kept is told by content, and a name must not promise anything else. */
class FileKindsTest {

    private static final byte[] PDF = ascii("%PDF-1.7\n1 0 obj\n");
    private static final byte[] HEIC = ascii("\0\0\0\u0018ftypheic\0\0\0\0mif1heic");

    private final FileKinds kinds = Database.inject(new FileKinds(), new TikaKindDetection());

    @Test
    void knowsWhatPeopleOfAJobSend() throws Exception {
        assertThat(kinds.judge(PDF, "Plan.PDF")).isEqualTo(AllowedKind.PDF);
        assertThat(kinds.judge(picture("jpeg"), "x.jpeg")).isEqualTo(AllowedKind.JPEG);
        assertThat(kinds.judge(picture("png"), "x.png")).isEqualTo(AllowedKind.PNG);
        assertThat(kinds.judge(ascii("GIF89a\1\0\1\0"), "x.gif")).isEqualTo(AllowedKind.GIF);
        assertThat(kinds.judge(ascii("RIFF\1\0\0\0WEBPVP8 "), "x.webp")).isEqualTo(AllowedKind.WEBP);
        assertThat(kinds.judge(HEIC, "IMG_1.HEIC")).isEqualTo(AllowedKind.HEIC);
        assertThat(kinds.judge(ascii("AC1032\0\0\0\0\0"), "house.dwg")).isEqualTo(AllowedKind.DWG);
        assertThat(kinds.judge("Größe, Preis\n1,2\n".getBytes(StandardCharsets.UTF_8), "list.csv")).isEqualTo(AllowedKind.CSV);
        assertThat(kinds.judge(ascii("Bring the key."), "note.txt")).isEqualTo(AllowedKind.TXT);
        assertThat(kinds.judge(office("word/document.xml"), "offer.docx")).isEqualTo(AllowedKind.DOCX);
        assertThat(kinds.judge(office("xl/workbook.xml"), "sums.xlsx")).isEqualTo(AllowedKind.XLSX);
    }

    @Test
    void takesAPictureForWhatItIsWhateverItsNameSays() {
        assertThat(kinds.judge(picture("png"), "from-messenger.jpg")).isEqualTo(AllowedKind.PNG);
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', quoteCharacter = '"', value = {
        "<!DOCTYPE html><html><script>alert(1)</script></html>; page.html", "<html><body>hello</body></html>; page.txt",
        "<?xml version='1.0'?><svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>; drawing.svg", "<svg xmlns='http://www.w3.org/2000/svg'/>; drawing.png",
        "#!/bin/sh; setup.txt", "MZ; setup.pdf"})
    void refusesWhatCarriesScripts(String content, String name) {
        requireRefusal(() -> kinds.judge(ascii(content), name), "file.kind");
    }

    @Test
    void refusesPrograms() {
        byte[] windows = Arrays.copyOf(ascii("MZ\u0090\0\3"), 512);
        byte[] linux = Arrays.copyOf(new byte[] {0x7F, 'E', 'L', 'F', 2, 1, 1}, 512);
        requireRefusal(() -> kinds.judge(windows, "setup.pdf"), "file.kind");
        requireRefusal(() -> kinds.judge(linux, "photo.jpg"), "file.kind");
        requireRefusal(() -> kinds.judge(new byte[100], "photo.jpg"), "file.kind");
    }

    @Test
    void refusesWhatItsNameDoesNotPromise() {
        requireRefusal(() -> kinds.judge(PDF, "photo.jpg"), "file.mismatch");
        requireRefusal(() -> kinds.judge(ascii("Hello"), "plan.pdf"), "file.mismatch");
        byte[] jpeg = picture("jpeg");
        requireRefusal(() -> kinds.judge(jpeg, "plan.pdf"), "file.mismatch");
    }

    @Test
    void refusesArchivesAndMacros() throws Exception {
        byte[] archive = zip("readme.txt");
        requireRefusal(() -> kinds.judge(archive, "files.zip"), "file.kind");
        requireRefusal(() -> kinds.judge(archive, "files.docx"), "file.mismatch");
        byte[] macros = zip("[Content_Types].xml", "word/vbaProject.bin", "word/document.xml");
        requireRefusal(() -> kinds.judge(macros, "offer.docx"), "file.mismatch");
    }

    @ParameterizedTest
    @ValueSource(strings = {"setup.exe", "page.html", "drawing.svg", "x.pdf.exe", "noending", "archive.zip", "offer.docm", ""})
    void refusesNamesBeforeAnybodySendsTheFile(String name) {
        requireRefusal(() -> kinds.demandName(name), "file.kind");
    }

    @Test
    void cleansNames() {
        assertThat(FileNames.clean("C:\\Users\\ana\\Plan.pdf")).isEqualTo("Plan.pdf");
        assertThat(FileNames.clean("../../etc/passwd")).isEqualTo("passwd");
        assertThat(FileNames.clean("photo\u202Egpj.exe\r\nX: y.jpg")).isEqualTo("photogpj.exeX_ y.jpg");
        assertThat(FileNames.clean("  Küche  ñ\t1.jpg ")).isEqualTo("Küche ñ1.jpg");
        assertThat(FileNames.clean(".htaccess")).isEqualTo("_htaccess");
        assertThat(FileNames.clean(null)).isEqualTo("file");
        assertThat(FileNames.clean("a".repeat(300) + ".pdf")).hasSize(FileNames.MOST).endsWith("….pdf");
    }

    private static byte[] picture(String format) {
        return PictureFiles.file(new BufferedImage(40, 30, BufferedImage.TYPE_INT_RGB), format);
    }

    private static byte[] office(String part) throws IOException {
        return zip("[Content_Types].xml", "_rels/.rels", part);
    }

    private static byte[] zip(String... names) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream archive = new ZipOutputStream(bytes)) {
            for (String name : names) {
                archive.putNextEntry(new ZipEntry(name));
                archive.write(ascii("<xml/>"));
            }
        }
        return bytes.toByteArray();
    }

    private static void requireRefusal(ThrowingCallable work, String key) {
        assertThatThrownBy(work).isInstanceOf(RejectedInputException.class).extracting("key").isEqualTo(key);
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }
}
