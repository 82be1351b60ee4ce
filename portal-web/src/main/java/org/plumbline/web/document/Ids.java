package org.plumbline.web.document;

import java.util.regex.Pattern;
import org.plumbline.shared.NotFoundException;

/** Reads ids of addresses. */
final class Ids {

    private static final Pattern ID = Pattern.compile("[1-9][0-9]{0,18}");

    private Ids() {
    }

    /** @throws NotFoundException for what is no id, or a number larger than any */
    static long of(String text) {
        try {
            if (text != null && ID.matcher(text).matches()) {
                return Long.parseLong(text);
            }
        } catch (NumberFormatException tooLarge) {
            throw new NotFoundException();
        }
        throw new NotFoundException();
    }
}
