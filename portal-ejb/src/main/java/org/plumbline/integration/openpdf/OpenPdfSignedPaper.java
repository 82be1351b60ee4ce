package org.plumbline.integration.openpdf;

import com.lowagie.text.DocumentException;
import com.lowagie.text.Image;
import com.lowagie.text.PageSize;
import com.lowagie.text.Rectangle;
import com.lowagie.text.pdf.BaseFont;
import com.lowagie.text.pdf.PdfContentByte;
import com.lowagie.text.pdf.PdfReader;
import com.lowagie.text.pdf.PdfStamper;
import com.lowagie.text.pdf.RandomAccessFileOrArray;
import jakarta.enterprise.context.ApplicationScoped;
import java.awt.Color;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.plumbline.shared.ConflictException;
import org.plumbline.signing.control.SignedPaper;
import org.plumbline.signing.control.SignedSheet;
import org.plumbline.signing.control.SignedSheet.Mark;

/**
 * Draws into PDFs with OpenPDF, which holds the file in memory while it is written. What it adds comes after the bytes there are, so that earlier
 * signatures hold; a file whose table of objects had to be mended is written anew. No network, hence no timeout and nothing to retry.
 */
@ApplicationScoped
public class OpenPdfSignedPaper implements SignedPaper {

    private static final Color INK = new Color(0x12, 0x1f, 0x5c);
    private static final float LARGEST_SCRIPT = 30;
    private static final float LARGEST_PLAIN = 12;
    private static final float SMALLEST = 4;
    /** What people read without a glass. */
    private static final float READABLE = 6;
    private static final float LINE = 1.4f;

    @Override
    public int pages(Path pdf) {
        try (PdfReader reader = new PdfReader(new RandomAccessFileOrArray(pdf.toString()), null)) {
            if (reader.isEncrypted() || reader.getNumberOfPages() < 1) {
                throw new ConflictException("signing.unreadable");
            }
            return reader.getNumberOfPages();
        } catch (ConflictException closed) {
            throw closed;
        } catch (IOException | RuntimeException broken) {
            // the library answers to what is broken with whatever it comes upon
            throw new ConflictException("signing.unreadable");
        }
    }

    @Override
    public int fitting(String text, double width) {
        float room = (float) width * PageSize.A4.getWidth();
        BaseFont font = new Typeface().regular();
        int fits = text.length();
        while (fits > 0 && font.getWidthPoint(text.substring(0, fits), READABLE) > room) {
            fits--;
        }
        return fits;
    }

    @Override
    public void print(Path pdf, SignedSheet sheet, Path to) {
        try (PdfReader reader = new PdfReader(pdf.toString()); OutputStream out = Files.newOutputStream(to)) {
            PdfStamper stamper = new PdfStamper(reader, out, '\0', !reader.isRebuilt());
            Typeface type = new Typeface();
            for (Mark mark : sheet.marks()) {
                draw(reader, stamper, type, mark);
            }
            append(reader, stamper, sheet);
            stamper.close();
        } catch (IOException e) {
            throw new UncheckedIOException("a PDF could not be drawn into", e);
        } catch (DocumentException e) {
            throw new IllegalStateException("a PDF could not be drawn into", e);
        }
    }

    private static void append(PdfReader reader, PdfStamper stamper, SignedSheet sheet) throws IOException {
        ByteArrayOutputStream record = new ByteArrayOutputStream();
        new SigningRecord(sheet, record).run();
        int last = reader.getNumberOfPages();
        try (PdfReader pages = new PdfReader(record.toByteArray())) {
            for (int page = 1; page <= pages.getNumberOfPages(); page++) {
                stamper.insertPage(last + page, PageSize.LETTER);
                stamper.getOverContent(last + page).addTemplate(stamper.getImportedPage(pages, page), 0, 0);
            }
            stamper.getWriter().freeReader(pages);
        }
    }

    private static void draw(PdfReader reader, PdfStamper stamper, Typeface type, Mark mark) throws IOException {
        Rectangle page = reader.getPageRotation(mark.page()) == 0 ? reader.getCropBox(mark.page()) : reader.getPageSizeWithRotation(mark.page());
        Rectangle at = new Rectangle((float) (page.getLeft() + mark.across() * page.getWidth()),
                (float) (page.getTop() - (mark.down() + mark.height()) * page.getHeight()),
                (float) (page.getLeft() + (mark.across() + mark.width()) * page.getWidth()), (float) (page.getTop() - mark.down() * page.getHeight()));
        PdfContentByte canvas = stamper.getOverContent(mark.page());
        canvas.saveState();
        switch (mark.look()) {
            case SCRIPT -> write(canvas, type.script(), LARGEST_SCRIPT, mark.text(), at);
            case PLAIN -> write(canvas, type.regular(), LARGEST_PLAIN, mark.text(), at);
            case PICTURE -> paint(canvas, mark.picture(), at);
            default -> tick(canvas, !mark.text().isEmpty(), at);
        }
        canvas.restoreState();
    }

    /** As large as fits; what is too much for the smallest letters ends with its place. */
    private static void write(PdfContentByte canvas, BaseFont font, float largest, String text, Rectangle at) {
        float size = Math.min(largest, at.getHeight() * 0.8f);
        float wide = font.getWidthPoint(text, size);
        size = Math.max(SMALLEST, wide > at.getWidth() ? size * at.getWidth() / wide : size);
        float high = Math.max(at.getHeight(), size * LINE);
        canvas.rectangle(at.getLeft(), at.getBottom() + (at.getHeight() - high) / 2, at.getWidth(), high);
        canvas.clip();
        canvas.newPath();
        canvas.beginText();
        canvas.setColorFill(INK);
        canvas.setFontAndSize(font, size);
        canvas.setTextMatrix(at.getLeft(), at.getBottom() + (at.getHeight() - size) / 2 + size * 0.2f);
        canvas.showText(text);
        canvas.endText();
    }

    private static void paint(PdfContentByte canvas, byte[] picture, Rectangle at) throws IOException {
        Image image = Image.getInstance(picture);
        image.scaleToFit(at.getWidth(), at.getHeight());
        image.setAbsolutePosition(at.getLeft(), at.getBottom() + (at.getHeight() - image.getScaledHeight()) / 2);
        canvas.addImage(image);
    }

    private static void tick(PdfContentByte canvas, boolean ticked, Rectangle at) {
        float side = Math.min(at.getWidth(), at.getHeight());
        float bottom = at.getTop() - side;
        canvas.setColorStroke(INK);
        canvas.setLineWidth(1);
        canvas.rectangle(at.getLeft(), bottom, side, side);
        if (ticked) {
            canvas.moveTo(at.getLeft() + side * 0.2f, bottom + side * 0.5f);
            canvas.lineTo(at.getLeft() + side * 0.45f, bottom + side * 0.2f);
            canvas.lineTo(at.getLeft() + side * 0.85f, bottom + side * 0.8f);
        }
        canvas.stroke();
    }
}
