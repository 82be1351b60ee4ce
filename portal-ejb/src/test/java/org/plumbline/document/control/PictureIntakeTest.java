package org.plumbline.document.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.plumbline.document.control.PictureEncoding.Encoded;
import org.plumbline.document.control.PictureIntake.Made;
import org.plumbline.integration.twelvemonkeys.TwelveMonkeysPictureReaders;
import org.plumbline.shared.RejectedInputException;
import org.plumbline.testing.Database;

class PictureIntakeTest {

    /** 40 x 24 pixels, the left half red, the right half blue. */
    private static final String WEBP = "UklGRmoAAABXRUJQVlA4IF4AAACQBACdASooABgAPrVQoUunJKMhsBVYAOAWiUAZXFK/wzowFX/7gAAgebdeFgAA/u52e3ft//"
            + "npmErR+2WS0nxzERp3+kMpdDXHyzhG/D056ml5+Hpz17qPnlrEdAAA";

    private final PictureIntake intake = Database.inject(new PictureIntake(),
            Database.inject(new PictureDecoding(), new TwelveMonkeysPictureReaders()), new PictureEncoding());

    @ParameterizedTest
    @CsvSource({"1, 300, TL, TR", "2, 300, TR, TL", "3, 300, BR, BL", "4, 300, BL, BR", "5, 200, TL, BL", "6, 200, TR, BR", "7, 200, BR, TR",
            "8, 200, BL, TL", "9, 300, TL, TR"})
    void standsAsTheCameraWasHeldAndForgetsIt(int orientation, int width, String red, String blue) {
        byte[] sent = PictureFiles.held(PictureFiles.file(corners(), "jpeg"), orientation, "taken at 14 Larkspur Lane");
        Made made = make(sent);
        BufferedImage kept = PictureFiles.picture(made.full().bytes());
        assertThat(kept.getWidth()).isEqualTo(width);
        assertThat(color(kept, red)).as("red").isEqualTo("red");
        assertThat(color(kept, blue)).as("blue").isEqualTo("blue");
        assertThat(new String(made.full().bytes(), StandardCharsets.ISO_8859_1)).doesNotContain("Exif").doesNotContain("Larkspur");
    }

    @Test
    void makesALargePhotoSmallInBothSizes() {
        Made made = make(PictureFiles.file(PictureFiles.rough(5200, 3900), "jpeg"));
        for (Encoded encoded : new Encoded[] {made.full(), made.small()}) {
            assertThat(encoded.mediaType()).isEqualTo("image/jpeg");
            assertThat(encoded.bytes()).hasSizeLessThanOrEqualTo(PictureEncoding.MOST_BYTES);
            assertThat((double) encoded.width() / encoded.height()).isCloseTo(4.0 / 3, Offset.offset(0.01));
        }
        assertThat(made.full().width()).isBetween(600, 1600);
        assertThat(made.small().width()).isEqualTo(480);
        assertThat(made.look().width()).isEqualTo(made.full().width());
        assertThat(made.look().sha256()).hasSize(64);
    }

    @Test
    void leavesADrawingSharpAndWhatShinesThroughTransparent() {
        BufferedImage drawing = new BufferedImage(64, 32, BufferedImage.TYPE_INT_ARGB);
        drawing.setRGB(3, 4, Color.RED.getRGB());
        Made made = make(PictureFiles.file(drawing, "png"));
        assertThat(made.full().mediaType()).isEqualTo("image/png");
        BufferedImage kept = PictureFiles.picture(made.full().bytes());
        assertThat(kept.getRGB(3, 4)).isEqualTo(Color.RED.getRGB());
        assertThat(kept.getRGB(0, 0) >>> 24).isZero();
    }

    @Test
    void makesAPhotoOfADrawingThatWeighsTooMuch() {
        Made made = make(PictureFiles.file(PictureFiles.noise(900, 900, BufferedImage.TYPE_INT_ARGB), "png"));
        assertThat(made.full().mediaType()).isEqualTo("image/jpeg");
        assertThat(made.full().bytes()).hasSizeLessThanOrEqualTo(PictureEncoding.MOST_BYTES);
    }

    @Test
    void readsWebp() {
        BufferedImage kept = PictureFiles.picture(make(Base64.getDecoder().decode(WEBP)).full().bytes());
        assertThat(kept.getWidth()).isEqualTo(40);
        assertThat(color(kept, "TL")).isEqualTo("red");
        assertThat(color(kept, "BR")).isEqualTo("blue");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>", "GIF89a\1\0\1\0", "<!doctype html><script>1</script>",
            "PK\3\4 an archive called photo.jpg", "%PDF-1.7", "RIFF    WAVEfmt a sound", "BM a bitmap of another time"})
    void refusesWhatIsNoPictureOfTheThreeFormats(String content) {
        assertRefused(content.getBytes(StandardCharsets.ISO_8859_1), "picture.format");
    }

    @Test
    void refusesAPictureByTheSizeItsHeaderBoastsOf() {
        assertRefused(PictureFiles.boastfulPng(10_000, 10_000), "picture.pixels");
        assertRefused(PictureFiles.boastfulPng(1_000_000, 2), "picture.pixels");
        assertRefused(PictureFiles.boastfulPng(Integer.MAX_VALUE, Integer.MAX_VALUE), "picture.pixels");
    }

    @Test
    void refusesWhatIsDamagedOrTooHeavy() {
        assertRefused(PictureFiles.boastfulPng(10, 10), "picture.unreadable");
        assertRefused(new byte[] {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF, (byte) 0xE0, 0, 16, 1, 2, 3}, "picture.unreadable");
        byte[] cut = PictureFiles.file(PictureFiles.noise(50, 50, BufferedImage.TYPE_INT_RGB), "png");
        assertRefused(java.util.Arrays.copyOf(cut, cut.length / 2), "picture.unreadable");
        assertRefused(new byte[PictureIntake.MOST_MEGABYTES * 1024 * 1024 + 1], "picture.size");
    }

    @Test
    void refusesAPictureThatIsDrawnOverAndOverAndNoOther() {
        byte[] usual = PictureFiles.inScans(PictureFiles.rough(130, 91), 0);
        assertThat(make(usual).full().width()).isEqualTo(130);
        assertThat(make(PictureFiles.inScans(PictureFiles.rough(130, 91), JpegScans.MOST - 10)).full().width()).isEqualTo(130);
        assertRefused(PictureFiles.inScans(PictureFiles.rough(130, 91), JpegScans.MOST), "picture.unreadable");
        assertRefused(PictureFiles.joined(new byte[] {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF, (byte) 0xD9},
                PictureFiles.inScans(PictureFiles.rough(130, 91), JpegScans.MOST)), "picture.unreadable");
        byte[] looksLikeScans = "\u00ff\u00da".repeat(JpegScans.MOST + 1).getBytes(StandardCharsets.ISO_8859_1);
        assertThat(make(PictureFiles.joined(usual, looksLikeScans)).full().width()).as("a film behind the picture").isEqualTo(130);
        assertThat(make(PictureFiles.held(usual, 1, "\u00ff\u00da".repeat(JpegScans.MOST + 1))).full().width()).as("a remark").isEqualTo(130);
    }

    private void assertRefused(byte[] file, String key) {
        assertThatThrownBy(() -> make(file)).isInstanceOfSatisfying(RejectedInputException.class, refusal -> {
            assertThat(refusal.getKey()).isEqualTo(key);
            assertThat(refusal.getField()).isEqualTo("picture");
            assertThat(refusal.getArguments()[0]).isEqualTo("photo.jpg");
        });
    }

    private Made make(byte[] file) {
        try {
            return intake.make(new ByteArrayInputStream(file), "photo.jpg");
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    /** 300 x 200 pixels, the first row red at its beginning and blue at its end. */
    private static BufferedImage corners() {
        BufferedImage picture = new BufferedImage(300, 200, BufferedImage.TYPE_INT_RGB);
        Graphics2D canvas = picture.createGraphics();
        canvas.setColor(Color.WHITE);
        canvas.fillRect(0, 0, 300, 200);
        canvas.setColor(Color.RED);
        canvas.fillRect(0, 0, 60, 60);
        canvas.setColor(Color.BLUE);
        canvas.fillRect(240, 0, 60, 60);
        canvas.dispose();
        return picture;
    }

    private static String color(BufferedImage picture, String corner) {
        int x = corner.endsWith("L") ? 5 : picture.getWidth() - 6;
        int y = corner.startsWith("T") ? 5 : picture.getHeight() - 6;
        Color color = new Color(picture.getRGB(x, y));
        return color.getRed() > 150 && color.getBlue() < 100 ? "red" : color.getBlue() > 150 && color.getRed() < 100 ? "blue" : color.toString();
    }
}
