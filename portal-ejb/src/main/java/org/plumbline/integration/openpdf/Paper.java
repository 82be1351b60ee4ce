package org.plumbline.integration.openpdf;

import com.lowagie.text.Document;
import com.lowagie.text.DocumentException;
import com.lowagie.text.Element;
import com.lowagie.text.Font;
import com.lowagie.text.Image;
import com.lowagie.text.PageSize;
import com.lowagie.text.Phrase;
import com.lowagie.text.pdf.ColumnText;
import com.lowagie.text.pdf.PdfBoolean;
import com.lowagie.text.pdf.PdfContentByte;
import com.lowagie.text.pdf.PdfDictionary;
import com.lowagie.text.pdf.PdfName;
import com.lowagie.text.pdf.PdfObject;
import com.lowagie.text.pdf.PdfString;
import com.lowagie.text.pdf.PdfStructureElement;
import com.lowagie.text.pdf.PdfTemplate;
import com.lowagie.text.pdf.PdfWriter;
import java.awt.Color;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Locale;
import java.util.function.IntFunction;

/**
 * A growing pile of Letter pages that are filled from top to bottom, each thing tagged as what it is. A thing that does not fit goes
 * whole to the next page; text longer than a page flows on.
 */
final class Paper {

    static final float MARGIN = 54;
    private static final float FOOT = 60;
    private static final float FOOT_SIZE = 8;
    private static final Color GREY = new Color(0x55, 0x5b, 0x66);

    private final Document document = new Document(PageSize.LETTER, 0, 0, 0, 0);
    private final PdfWriter writer;
    private final Typeface type = new Typeface();
    private final PdfStructureElement root;
    private final PdfTemplate pageCount;
    private final String foot;
    private final IntFunction<String> pageOf;
    private float y;
    private PdfStructureElement table;
    private Runnable tableHead;

    /** @param foot what stands at the foot of each page. @param pageOf makes "Page 2 of " of a number */
    Paper(OutputStream to, Locale locale, String title, String author, String foot, IntFunction<String> pageOf) {
        try {
            writer = PdfWriter.getInstance(document, to);
            writer.setPdfVersion(PdfWriter.VERSION_1_7);
            writer.setTagged();
            writer.setCloseStream(false);
            document.addTitle(title);
            document.addAuthor(author);
            document.addCreator("Plumbline");
            document.open();
        } catch (DocumentException e) {
            throw new IllegalStateException(e);
        }
        writer.getExtraCatalog().put(PdfName.LANG, new PdfString(locale.toLanguageTag()));
        PdfDictionary display = new PdfDictionary();
        display.put(new PdfName("DisplayDocTitle"), PdfBoolean.PDFTRUE);
        writer.getExtraCatalog().put(PdfName.VIEWERPREFERENCES, display);
        root = new PdfStructureElement(writer.getStructureTreeRoot(), new PdfName("Document"));
        pageCount = writer.getDirectContent().createTemplate(40, 12);
        this.foot = foot;
        this.pageOf = pageOf;
        y = PageSize.LETTER.getHeight() - MARGIN;
        foot();
    }

    Typeface type() {
        return type;
    }

    float width() {
        return PageSize.LETTER.getWidth() - 2 * MARGIN;
    }

    /** Goes down, or to the next page when less than that is left. */
    void space(float points) {
        y -= points;
    }

    /** Makes sure that so much fits below on this page. */
    void demand(float points) {
        if (y - points < FOOT) {
            newPage();
        }
    }

    private void newPage() {
        document.newPage();
        y = PageSize.LETTER.getHeight() - MARGIN;
        foot();
        if (tableHead != null) {
            tableHead.run();
        }
    }

    private void foot() {
        PdfContentByte canvas = writer.getDirectContent();
        artifact(() -> {
            String page = pageOf.apply(writer.getPageNumber());
            Font font = type.plain(FOOT_SIZE, GREY);
            float right = MARGIN + width() - 20;
            ColumnText.showTextAligned(canvas, Element.ALIGN_LEFT, new Phrase(foot, font), MARGIN, FOOT - 24, 0);
            ColumnText.showTextAligned(canvas, Element.ALIGN_RIGHT, new Phrase(page, font), right, FOOT - 24, 0);
            canvas.addTemplate(pageCount, right + 3, FOOT - 24);
        });
    }

    /** A paragraph or heading over the whole width. @param tag {@code H1}, {@code H2}, {@code P} */
    void text(String tag, String text, Font font, float leading) {
        if (text.isBlank()) {
            return;
        }
        ColumnText column = column(List.of(text), font, leading, Element.ALIGN_LEFT);
        PdfStructureElement element = new PdfStructureElement(table == null ? root : table, new PdfName(tag));
        demand(2 * leading);
        boolean more = true;
        while (more) {
            column.setSimpleColumn(MARGIN, FOOT, MARGIN + width(), y);
            writer.getDirectContent().beginMarkedContentSequence(element);
            more = ColumnText.hasMoreText(go(column, false));
            writer.getDirectContent().endMarkedContentSequence();
            y = column.getYLine();
            if (more) {
                newPage();
            }
        }
    }

    /** A cell of a row. @param from and to parts of the width, 0 to 1. @param lines empty ones are left out */
    record Cell(float from, float to, int align, List<Phrase> lines) {

        Cell {
            lines = List.copyOf(lines);
        }
    }

    /** Begins a table; its head is drawn anew on each page it reaches. */
    void beginTable(Runnable head) {
        table = new PdfStructureElement(root, new PdfName("Table"));
        head.run();
        tableHead = () -> {
            PdfStructureElement body = table;
            table = null;
            artifact(head);
            table = body;
        };
    }

    void endTable() {
        table = null;
        tableHead = null;
    }

    /** A row whose cells stay together on one page. @param tag {@code TD} or {@code TH}. @param leading between lines */
    void row(String tag, float leading, Color ground, List<Cell> cells) {
        float height = 0;
        for (Cell cell : cells) {
            height = Math.max(height, height(cell, leading));
        }
        demand(height);
        if (ground != null) {
            float top = y;
            float tall = height;
            artifact(() -> fill(ground, MARGIN - 4, top - tall, width() + 8, tall));
        }
        PdfStructureElement row = table == null ? null : new PdfStructureElement(table, new PdfName("TR"));
        for (Cell cell : cells) {
            PdfContentByte canvas = writer.getDirectContent();
            if (row != null) {
                canvas.beginMarkedContentSequence(new PdfStructureElement(row, new PdfName(tag)));
            }
            ColumnText column = column(cell, leading);
            column.setSimpleColumn(left(cell), y - height - leading, right(cell), y - 3);
            go(column, false);
            if (row != null) {
                canvas.endMarkedContentSequence();
            }
        }
        y -= height;
    }

    private float height(Cell cell, float leading) {
        ColumnText column = column(cell, leading);
        column.setSimpleColumn(left(cell), -100_000, right(cell), 0);
        go(column, true);
        return -column.getYLine() + 7;
    }

    private float left(Cell cell) {
        return MARGIN + width() * cell.from();
    }

    private float right(Cell cell) {
        return MARGIN + width() * cell.to();
    }

    private ColumnText column(Cell cell, float leading) {
        ColumnText column = new ColumnText(writer.getDirectContent());
        column.setLeading(leading);
        column.setAlignment(cell.align());
        for (int i = 0; i < cell.lines().size(); i++) {
            column.addText(i == 0 ? cell.lines().get(i) : new Phrase("\n", cell.lines().get(i).getFont()));
            if (i > 0) {
                column.addText(cell.lines().get(i));
            }
        }
        return column;
    }

    private ColumnText column(List<String> lines, Font font, float leading, int align) {
        return column(new Cell(0, 1, align, lines.stream().map(line -> new Phrase(line, font)).toList()), leading);
    }

    /** A thin line over the whole width. */
    void rule(Color colour) {
        artifact(() -> fill(colour, MARGIN, y, width(), 0.75f));
    }

    /** A picture at the top right, at most that large. */
    void picture(byte[] bytes, String words, float mostWidth, float mostHeight) {
        try {
            Image image = Image.getInstance(bytes);
            image.scaleToFit(mostWidth, mostHeight);
            image.setAbsolutePosition(MARGIN + width() - image.getScaledWidth(), y - image.getScaledHeight());
            PdfStructureElement figure = new PdfStructureElement(root, new PdfName("Figure"));
            figure.put(new PdfName("Alt"), new PdfString(words, PdfObject.TEXT_UNICODE));
            writer.getDirectContent().beginMarkedContentSequence(figure);
            writer.getDirectContent().addImage(image);
            writer.getDirectContent().endMarkedContentSequence();
        } catch (IOException | DocumentException e) {
            throw new IllegalStateException("a logo was let in that is no picture", e);
        }
    }

    private void fill(Color colour, float x, float bottom, float wide, float tall) {
        PdfContentByte canvas = writer.getDirectContent();
        canvas.saveState();
        canvas.setColorFill(colour);
        canvas.rectangle(x, bottom, wide, tall);
        canvas.fill();
        canvas.restoreState();
    }

    /** What nobody needs to hear: lines, grounds, repeated heads and feet. */
    private void artifact(Runnable drawing) {
        PdfContentByte canvas = writer.getDirectContent();
        canvas.beginMarkedContentSequence(new PdfName("Artifact"));
        drawing.run();
        canvas.endMarkedContentSequence();
    }

    private static int go(ColumnText column, boolean simulate) {
        try {
            return column.go(simulate);
        } catch (DocumentException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Writes the number of pages into every foot and ends the document. */
    void close() {
        pageCount.beginText();
        pageCount.setFontAndSize(type.regular(), FOOT_SIZE);
        pageCount.setColorFill(GREY);
        pageCount.showText(String.valueOf(writer.getPageNumber()));
        pageCount.endText();
        document.close();
    }
}
