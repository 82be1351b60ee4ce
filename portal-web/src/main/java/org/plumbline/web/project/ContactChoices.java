package org.plumbline.web.project;

import java.io.Serializable;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.plumbline.project.boundary.ContactOrder;
import org.plumbline.project.boundary.ContactSheet;

/** What somebody says of a list of contacts: which column holds what, and what becomes of rows with a fault. */
public class ContactChoices implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final String NO_COLUMN = "-1";
    private static final String NEEDED = "EMAIL";

    private final HashMap<String, String> columns = new HashMap<>();
    private final HashMap<Integer, Boolean> skipped = new HashMap<>();
    private final HashMap<Integer, Boolean> accepted = new HashMap<>();

    ContactChoices() {
    }

    /** Begins with the guess. */
    ContactChoices(ContactSheet sheet) {
        sheet.fields().forEach(field -> columns.put(field, String.valueOf(sheet.columns().getOrDefault(field, -1))));
    }

    /** Leaves rows out, but for those that are taken in spite of a doubt. */
    void skip(Collection<Integer> rows) {
        rows.stream().filter(row -> !accepted.getOrDefault(row, false)).forEach(row -> skipped.put(row, true));
    }

    ContactOrder order() {
        return new ContactOrder(columns.entrySet().stream().filter(entry -> !NO_COLUMN.equals(entry.getValue()))
                .collect(Collectors.toMap(Map.Entry::getKey, entry -> Integer.valueOf(entry.getValue()))), chosen(skipped), chosen(accepted));
    }

    /** Whether the column is named without which nothing can be read. */
    boolean isMapped() {
        return !NO_COLUMN.equals(columns.getOrDefault(NEEDED, NO_COLUMN));
    }

    private static Set<Integer> chosen(Map<Integer, Boolean> rows) {
        return rows.entrySet().stream().filter(entry -> Boolean.TRUE.equals(entry.getValue())).map(Map.Entry::getKey).collect(Collectors.toSet());
    }

    /** Field to column; {@code -1} for none. */
    public Map<String, String> getColumns() {
        return columns;
    }

    /** Rows to leave out. */
    public Map<Integer, Boolean> getSkipped() {
        return skipped;
    }

    /** Rows to take in spite of a doubt. */
    public Map<Integer, Boolean> getAccepted() {
        return accepted;
    }
}
