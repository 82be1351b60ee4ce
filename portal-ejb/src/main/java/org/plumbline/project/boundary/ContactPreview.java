package org.plumbline.project.boundary;

import java.util.List;

/**
 * What an import would do.
 *
 * @param rows   rows that wait for nothing more, at most fifty
 * @param good   how many there are
 * @param faults by row and column, at most five hundred
 * @param wrong  every row with a fault
 */
public record ContactPreview(List<Row> rows, int good, List<Fault> faults, List<Integer> wrong) {

    public ContactPreview {
        rows = List.copyOf(rows);
        faults = List.copyOf(faults);
        wrong = List.copyOf(wrong);
    }

    /** One project with one client. @param known whether the company has the client already */
    public record Row(int number, String project, String name, String email, String address, String timeZone, boolean known) {
    }

    /**
     * Something wrong.
     *
     * @param field     which of {@link ContactSheet#fields()}
     * @param key       of its text, without {@code error.}
     * @param arguments for the text
     * @param text      what stands there
     * @param doubt     whether the row may be taken as it stands
     */
    public record Fault(int row, String field, String key, List<Object> arguments, String text, boolean doubt) {

        public Fault {
            arguments = List.copyOf(arguments);
        }
    }
}
