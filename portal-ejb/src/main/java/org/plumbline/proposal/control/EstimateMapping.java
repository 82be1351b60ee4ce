package org.plumbline.proposal.control;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.plumbline.tabular.Table;
import org.plumbline.tabular.TableRow;

/**
 * Which column of a file holds what.
 *
 * @param columns  counted from 0; a field without a column is absent, and no two fields share one
 * @param fraction whether markup is written as a fraction (0.25) rather than as a percentage (25)
 */
public record EstimateMapping(Map<EstimateField, Integer> columns, boolean fraction) {

    private static final String FRACTION = "FRACTION";

    public EstimateMapping {
        if (columns.values().stream().distinct().count() < columns.size()) {
            throw new IllegalArgumentException("two fields share a column");
        }
        columns = columns.isEmpty() ? Map.of() : new EnumMap<>(columns);
    }

    /** The guess for a file: by the program that wrote it if its headings tell, and by the values of its markup. */
    public static EstimateMapping guess(Table table) {
        Map<EstimateField, Integer> columns = EstimateSource.of(table.heading().cells()).guess(table.heading().cells());
        return new EstimateMapping(columns, columns.containsKey(EstimateField.MARKUP)
                && Percentages.areFractions(table.rows().stream().map(row -> row.cell(columns.get(EstimateField.MARKUP))).toList()));
    }

    /** As it is kept: {@code NAME=2,UNIT_COST=6,FRACTION=1}. */
    public String canonical() {
        return Stream.concat(columns.entrySet().stream().map(column -> column.getKey() + "=" + column.getValue()),
                fraction ? Stream.of(FRACTION + "=1") : Stream.empty()).collect(Collectors.joining(","));
    }

    /** Reads {@link #canonical()}. */
    public static EstimateMapping parse(String canonical) {
        Map<EstimateField, Integer> columns = new EnumMap<>(EstimateField.class);
        boolean fraction = false;
        for (String part : canonical.isEmpty() ? new String[0] : canonical.split(",")) {
            String[] column = part.split("=");
            if (column[0].equals(FRACTION)) {
                fraction = true;
            } else {
                columns.put(EstimateField.valueOf(column[0]), Integer.valueOf(column[1]));
            }
        }
        return new EstimateMapping(columns, fraction);
    }

    /** Fields that an import cannot do without and that have no column yet. */
    public Set<EstimateField> missing() {
        Set<EstimateField> missing = EnumSet.noneOf(EstimateField.class);
        for (EstimateField field : EstimateField.values()) {
            if (field.isNeeded() && !columns.containsKey(field)) {
                missing.add(field);
            }
        }
        return missing;
    }

    public boolean has(EstimateField field) {
        return columns.containsKey(field);
    }

    /** What a row says of a field; nothing if the field has no column or the cell is empty. */
    public Optional<String> text(TableRow row, EstimateField field) {
        return Optional.ofNullable(columns.get(field)).map(row::cell).filter(text -> !text.isEmpty());
    }
}
