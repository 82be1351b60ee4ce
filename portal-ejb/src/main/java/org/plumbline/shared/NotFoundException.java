package org.plumbline.shared;

/** There is no such thing, or the actor may not know of it: the two look the same from outside. Answered with 404. */
public class NotFoundException extends BusinessException {

    private static final long serialVersionUID = 1L;

    public NotFoundException() {
        super("not_found");
    }
}
