package org.plumbline.signing.control;

import java.nio.file.Path;

/** Port: looks into PDFs that are signed, and draws what was filled in. Called outside transactions; reads and writes nothing but the files given. */
public interface SignedPaper {

    /** How many pages it has. @throws org.plumbline.shared.ConflictException when it is locked, closed by its author, or can't be read */
    int pages(Path pdf);

    /**
     * How many characters of a text can be read where it is drawn, on a page as wide as A4 or wider.
     *
     * @param width of its place, as a fraction of the page
     */
    int fitting(String text, double width);

    /**
     * Draws what was filled in into the pages and adds pages that tell how it came about. Earlier signatures in the file stay what they are where
     * its make allows. Nothing is drawn beside its place.
     *
     * @param to written anew
     */
    void print(Path pdf, SignedSheet sheet, Path to);
}
