package org.plumbline.proposal.entity;

import org.plumbline.shared.RejectedInputException;

/** Texts within their limits. */
final class Texts {

    private Texts() {
    }

    /** The text without white space around it. @throws RejectedInputException at the field when empty or too long */
    static String required(String field, String text, int most) {
        String stripped = optional(field, text, most);
        if (stripped.isEmpty()) {
            throw new RejectedInputException(field, "proposal.required");
        }
        return stripped;
    }

    /** The same, where nothing may stand: null becomes empty. */
    static String optional(String field, String text, int most) {
        String stripped = text == null ? "" : text.strip();
        if (stripped.length() > most) {
            throw new RejectedInputException(field, "proposal.too_long", most);
        }
        return stripped;
    }
}
