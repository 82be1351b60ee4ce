package org.plumbline.signing.boundary;

import org.plumbline.signing.entity.Place;

/** Where a field stands. @param id of the field. The rest in fractions of the page, from its top left corner; page from 1 */
public record FieldSpot(long id, int page, double across, double down, double width, double height) {

    Place place() {
        return new Place(page, across, down, width, height);
    }
}
