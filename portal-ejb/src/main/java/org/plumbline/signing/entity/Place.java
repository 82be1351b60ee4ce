package org.plumbline.signing.entity;

import org.plumbline.shared.RejectedInputException;

/**
 * A rectangle on a page.
 *
 * @param page   from 1
 * @param across from the left edge, as a fraction of the page's width
 * @param down   from the upper edge, as a fraction of the page's height
 * @param width  as a fraction of the page's width, at least a hundredth
 * @param height as a fraction of the page's height, at least a hundredth
 */
public record Place(int page, double across, double down, double width, double height) {

    private static final double LEAST = 0.01;
    /** What comes of rounding is no fault of anybody's. */
    private static final double SLACK = 0.001;

    /** @throws RejectedInputException at {@code page}, {@code across}, {@code down}, {@code width} or {@code height} */
    Place within(int pages) {
        if (page < 1 || page > pages) {
            throw new RejectedInputException("page", "signing.page", pages);
        }
        demand("across", across >= 0 && across <= 1 - LEAST);
        demand("down", down >= 0 && down <= 1 - LEAST);
        demand("width", width >= LEAST && across + width <= 1 + SLACK);
        demand("height", height >= LEAST && down + height <= 1 + SLACK);
        return this;
    }

    private static void demand(String field, boolean good) {
        // what is no number compares with nothing
        if (!good) {
            throw new RejectedInputException(field, "signing.place");
        }
    }
}
