package org.plumbline.web.library;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import org.plumbline.shared.RejectedInputException;

/** Days as a date field shows and sends them: ISO 8601, or nothing. */
final class Days {

    private Days() {
    }

    static String text(LocalDate day) {
        return day == null ? null : day.toString();
    }

    /** @throws RejectedInputException at a field for what is no day */
    static LocalDate read(String field, String typed) {
        try {
            return typed == null || typed.isBlank() ? null : LocalDate.parse(typed.strip());
        } catch (DateTimeParseException noDay) {
            throw new RejectedInputException(field, "library.day");
        }
    }
}
