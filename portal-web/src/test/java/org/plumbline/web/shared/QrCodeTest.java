package org.plumbline.web.shared;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.ReaderException;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.util.Arrays;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What a telephone reads off the picture is what was put into it. */
class QrCodeTest {

    private static final String LINK = "https://portal.ridge.example/plumbline/l/" + "Ab0_-".repeat(8) + "xyz";
    private static final Pattern RUN = Pattern.compile("M(\\d+) (\\d+)h(\\d+)v1h-(\\d+)z");
    private static final int PIXELS = 4;
    private static final int WHITE = 0xffffff;

    @Test
    void isReadAsTheLinkItWasMadeOf() throws ReaderException {
        QrCode code = QrCode.of(LINK);
        assertThat(RUN.matcher(code.path()).replaceAll("")).as("nothing but runs of dark modules").isEmpty();
        assertThat(new QRCodeReader().decode(photo(code)).getText()).isEqualTo(LINK);
    }

    /** As the browser paints it: black runs on white, some pixels to each module. */
    private static BinaryBitmap photo(QrCode code) {
        int side = code.size() * PIXELS;
        int[] picture = new int[side * side];
        Arrays.fill(picture, WHITE);
        RUN.matcher(code.path()).results().forEach(run -> paint(picture, side, run));
        return new BinaryBitmap(new HybridBinarizer(new RGBLuminanceSource(side, side, picture)));
    }

    private static void paint(int[] picture, int side, MatchResult run) {
        int left = Integer.parseInt(run.group(1)) * PIXELS;
        int top = Integer.parseInt(run.group(2)) * PIXELS;
        assertThat(run.group(4)).isEqualTo(run.group(3));
        for (int y = top; y < top + PIXELS; y++) {
            Arrays.fill(picture, y * side + left, y * side + left + Integer.parseInt(run.group(3)) * PIXELS, 0);
        }
    }
}
