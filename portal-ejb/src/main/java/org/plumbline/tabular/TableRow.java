package org.plumbline.tabular;

import java.util.List;

/**
 * One row of a file.
 *
 * @param number as a spreadsheet numbers it: the first row is 1, blank rows count, a cell of several lines is one row
 * @param cells  without spaces around them
 */
public record TableRow(int number, List<String> cells) {

    public TableRow {
        cells = List.copyOf(cells);
    }

    /** The text of a cell; empty where the row is shorter. */
    public String cell(int column) {
        return column < cells.size() ? cells.get(column) : "";
    }

    public boolean isBlank() {
        return cells.stream().allMatch(String::isEmpty);
    }

    /** How many cells hold something beyond a number of columns: a row cut at a delimiter that belonged into a text has some. */
    public long beyond(int columns) {
        return cells.stream().skip(columns).filter(cell -> !cell.isEmpty()).count();
    }
}
