package org.plumbline.signing.boundary;

/**
 * A field that is added, as large as its kind usually is.
 *
 * @param signerId of the request
 * @param kind     name of a kind
 * @param label    what is asked: needed for a text and a box, up to 80 characters
 * @param page     from 1
 * @param across   from the left edge, as a fraction of the page's width
 * @param down     from the upper edge, as a fraction of the page's height
 */
public record NewField(long signerId, String kind, String label, int page, double across, double down) {
}
