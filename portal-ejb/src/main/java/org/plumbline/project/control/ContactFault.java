package org.plumbline.project.control;

import java.util.List;

/**
 * Something wrong in a list of contacts, and where.
 *
 * @param row       as the spreadsheet numbers it
 * @param field     whose column it is in
 * @param key       of its text, without {@code error.}
 * @param arguments for the text
 * @param text      what stands there, cut short
 * @param doubt     whether the row may be imported as it stands if somebody says so
 */
public record ContactFault(int row, ContactField field, String key, List<Object> arguments, String text, boolean doubt) {

    private static final int TEXT_LENGTH = 80;

    public ContactFault {
        arguments = List.copyOf(arguments);
        text = text.length() > TEXT_LENGTH ? text.substring(0, TEXT_LENGTH - 1) + "…" : text;
    }
}
