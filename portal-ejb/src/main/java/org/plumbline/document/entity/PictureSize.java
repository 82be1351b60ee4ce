package org.plumbline.document.entity;

/** The sizes in which a picture is kept. */
public enum PictureSize {

    /** At most 1600 pixels wide and high. */
    FULL(1600),
    /** At most 480 pixels wide and high: for lists and for phones. */
    SMALL(480);

    private final int pixels;

    PictureSize(int pixels) {
        this.pixels = pixels;
    }

    /** The most pixels of its longer side. */
    public int pixels() {
        return pixels;
    }
}
