package org.plumbline.document.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.plumbline.document.control.FileJudging.Case;
import org.plumbline.document.control.FileJudging.Finding;
import org.plumbline.document.entity.PictureSize;
import org.plumbline.integration.filesystem.TestStore;
import org.plumbline.integration.twelvemonkeys.TwelveMonkeysPictureReaders;
import org.plumbline.testing.Database;

/** What is found in a file that has come. */
class FileJudgingTest {

    private static final String NOTE = "Taken in our kitchen";

    @TempDir
    Path disk;

    private DocumentStore store;
    private boolean broken;

    @BeforeEach
    void aStore() {
        store = TestStore.in(disk);
    }

    @Test
    void findsHarmAndShowsNothingOfIt() throws Exception {
        Finding finding = look("harmful".getBytes(StandardCharsets.US_ASCII), "image/jpeg");
        assertThat(finding.harm()).contains("Bad");
        assertThat(finding.preview().isThere()).isFalse();
    }

    @Test
    void leavesAFileToBeJudgedWhenTheScannerDoesNotAnswer() {
        broken = true;
        assertThatThrownBy(() -> look(new byte[10], "application/pdf")).isInstanceOf(IOException.class);
    }

    @Test
    void showsAPictureUprightAndWithoutWhatTheCameraNoted() throws Exception {
        byte[] photo = PictureFiles.held(PictureFiles.file(PictureFiles.rough(900, 600), "jpeg"), 6, NOTE);
        Finding finding = look(photo, "image/jpeg");
        assertThat(finding.harm()).isEmpty();
        assertThat(finding.preview().getWidth()).isEqualTo(600);
        assertThat(finding.preview().getHeight()).isEqualTo(900);
        byte[] full = read(finding, PictureSize.FULL);
        assertThat(new String(photo, StandardCharsets.ISO_8859_1)).contains(NOTE, "Exif");
        assertThat(new String(full, StandardCharsets.ISO_8859_1)).doesNotContain(NOTE, "Exif");
        BufferedImage small = PictureFiles.picture(read(finding, PictureSize.SMALL));
        assertThat(small.getHeight()).isEqualTo(480);
    }

    @Test
    void keepsAPictureNobodyCanShowAsAFile() throws Exception {
        assertThat(look(new byte[] {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF, 1, 2, 3}, "image/jpeg").preview().isThere()).isFalse();
        assertThat(look(PictureFiles.boastfulPng(40_000, 40_000), "image/png").preview().isThere()).isFalse();
        assertThat(look(new byte[100], "image/heic").preview().isThere()).isFalse();
        assertThat(look(new byte[100], "application/pdf").preview().isThere()).isFalse();
    }

    private Finding look(byte[] content, String mediaType) throws IOException {
        String id = store.write(new ByteArrayInputStream(content), content.length).id();
        PictureDecoding decoding = Database.inject(new PictureDecoding(), new TwelveMonkeysPictureReaders());
        PictureIntake pictures = Database.inject(new PictureIntake(), decoding, new PictureEncoding());
        MalwareScanner scanner = this::find;
        return Database.inject(new FileJudging(), store, scanner, pictures).look(new Case(1, id, content.length, mediaType, "x"));
    }

    private Optional<String> find(InputStream content) throws IOException {
        if (broken) {
            throw new IOException("nobody answers");
        }
        return new String(content.readAllBytes(), StandardCharsets.ISO_8859_1).contains("harmful") ? Optional.of("Bad") : Optional.empty();
    }

    private byte[] read(Finding finding, PictureSize size) throws IOException {
        try (InputStream content = store.read(finding.preview().storeId(size), 0, Long.MAX_VALUE)) {
            return content.readAllBytes();
        }
    }
}
