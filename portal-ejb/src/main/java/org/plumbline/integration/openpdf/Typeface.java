package org.plumbline.integration.openpdf;

import com.lowagie.text.DocumentException;
import com.lowagie.text.Font;
import com.lowagie.text.pdf.BaseFont;
import java.awt.Color;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** The two cuts of the one family that is printed, and the one that stands for handwriting. A font is made for each document: subsets are per document. */
final class Typeface {

    private static final byte[] REGULAR = read("LiberationSans-Regular.ttf");
    private static final byte[] BOLD = read("LiberationSans-Bold.ttf");

    private static final byte[] SCRIPT = read("LiberationSerif-Italic.ttf");

    private final BaseFont regular = make("LiberationSans-Regular.ttf", REGULAR);
    private final BaseFont bold = make("LiberationSans-Bold.ttf", BOLD);

    private final BaseFont script = make("LiberationSerif-Italic.ttf", SCRIPT);

    private static byte[] read(String name) {
        try (InputStream font = Typeface.class.getResourceAsStream("/liberation/" + name)) {
            return font.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException("the font " + name + " is not in the portal", e);
        }
    }

    private static BaseFont make(String name, byte[] bytes) {
        try {
            return BaseFont.createFont(name, BaseFont.IDENTITY_H, BaseFont.EMBEDDED, false, bytes, null);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (DocumentException e) {
            throw new IllegalStateException("the font " + name + " can't be used", e);
        }
    }

    BaseFont regular() {
        return regular;
    }

    BaseFont script() {
        return script;
    }

    Font plain(float size, Color colour) {
        return new Font(regular, size, Font.NORMAL, colour);
    }

    Font strong(float size, Color colour) {
        return new Font(bold, size, Font.NORMAL, colour);
    }
}
