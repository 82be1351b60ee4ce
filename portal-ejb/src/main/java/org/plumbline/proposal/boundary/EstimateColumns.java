package org.plumbline.proposal.boundary;

import java.util.List;
import java.util.Map;
import org.plumbline.shared.Owned;

/**
 * A file that is about to be imported, by its columns.
 *
 * @param fileName  as it came
 * @param charset   the encoding it was read in
 * @param delimiter {@code comma}, {@code semicolon} or {@code tab}
 * @param source    the program it comes from in lower case, {@code other} if unknown
 * @param rows      below the heading
 * @param headings  names of its columns
 * @param fields    what a column may hold, and which one does
 * @param fraction  whether markups are fractions (0.25) rather than percentages (25)
 * @param sample    the first rows, as the columns are mapped now
 * @param faults    rows with something to decide; 0 as long as a needed column is missing
 */
public record EstimateColumns(long id, long companyId, long projectId, long proposalId, String fileName, String charset, String delimiter,
                              String source, int rows, List<String> headings, List<Column> fields, boolean fraction, List<SampleRow> sample,
                              int faults) implements Owned {

    public EstimateColumns {
        headings = List.copyOf(headings);
        fields = List.copyOf(fields);
        sample = List.copyOf(sample);
    }

    /** Whether every needed field has its column. */
    public boolean isComplete() {
        return fields.stream().noneMatch(field -> field.needed() && field.column() < 0);
    }

    /** @param name of the field, in lower case. @param column from 0; -1 for none */
    public record Column(String name, boolean needed, int column) {
    }

    /** A row of the file. @param cells by field, in lower case; fields without a column are absent */
    public record SampleRow(int number, Map<String, String> cells) {

        public SampleRow {
            cells = Map.copyOf(cells);
        }
    }

    /** What columns mean. @param columns field, in lower case, to column from 0; @param fraction see there */
    public record Choice(Map<String, Integer> columns, boolean fraction) {

        public Choice {
            columns = Map.copyOf(columns);
        }
    }
}
