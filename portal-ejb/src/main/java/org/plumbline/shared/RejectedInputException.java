package org.plumbline.shared;

/** One value is not acceptable. The page shows the text at the field it belongs to and keeps what was typed. */
public class RejectedInputException extends BusinessException {

    private static final long serialVersionUID = 1L;

    private final String field;

    /** @param field the id of the field on the page, or null when no single field is at fault */
    public RejectedInputException(String field, String key, Object... arguments) {
        super(key, arguments);
        this.field = field;
    }

    public String getField() {
        return field;
    }
}
