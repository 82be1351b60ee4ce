package org.plumbline.signing.entity;

import org.plumbline.shared.RejectedInputException;

/** Texts within their limits. */
final class Texts {

    private Texts() {
    }

    static String required(String field, String text, int most) {
        String stripped = optional(field, text, most);
        if (stripped.isEmpty()) {
            throw new RejectedInputException(field, "signing.required");
        }
        return stripped;
    }

    /** Null becomes empty. */
    static String optional(String field, String text, int most) {
        String stripped = text == null ? "" : text.strip();
        if (stripped.length() > most) {
            throw new RejectedInputException(field, "signing.too_long", most);
        }
        return stripped;
    }
}
