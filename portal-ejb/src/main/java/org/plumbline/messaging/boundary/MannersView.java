package org.plumbline.messaging.boundary;

/**
 * What somebody shows of themselves in rooms.
 *
 * @param receipts how far they have read; who does not show it is not told how far others have
 * @param presence that they are there
 */
public record MannersView(boolean receipts, boolean presence) {

    /** Of whoever has never chosen. */
    public static final MannersView OPEN = new MannersView(true, true);
}
