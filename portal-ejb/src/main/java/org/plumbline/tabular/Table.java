package org.plumbline.tabular;

import java.util.List;

/**
 * A file that was read.
 *
 * @param heading   the row that names the columns
 * @param rows      the rows below it that are not blank
 * @param delimiter comma, semicolon or tab
 * @param charset   the name of the encoding, as IANA has it
 */
public record Table(TableRow heading, List<TableRow> rows, char delimiter, String charset) {

    public Table {
        rows = List.copyOf(rows);
    }
}
