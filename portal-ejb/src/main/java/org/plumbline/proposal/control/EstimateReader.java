package org.plumbline.proposal.control;

import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.TreeSet;
import org.plumbline.tabular.Table;
import org.plumbline.tabular.TableRow;

/**
 * Reads a table as an estimate: every fault of every row, in one go. Texts are never evaluated; those that a spreadsheet or a browser would
 * take for more than text are doubts, to be taken as they stand or left out.
 */
public final class EstimateReader {

    private final Table table;
    private final EstimateMapping mapping;
    private final FileStyle style;

    /**
     * @param mapping  that misses nothing
     * @param currency the amounts are read in
     */
    public EstimateReader(Table table, EstimateMapping mapping, Currency currency) {
        if (!mapping.missing().isEmpty()) {
            throw new IllegalArgumentException("no column for " + mapping.missing());
        }
        this.table = table;
        this.mapping = mapping;
        this.style = FileStyle.of(table, mapping, currency);
    }

    public EstimateReading read(RowChoices choices) {
        List<Fault> faults = new ArrayList<>();
        List<ReadLine> lines = new ArrayList<>();
        for (TableRow row : table.rows()) {
            RowFaults found = new RowFaults(row.number());
            long beyond = row.beyond(table.heading().cells().size());
            if (beyond > 0) {
                found.add(null, FaultReason.CELLS, row.cell(table.heading().cells().size()), beyond);
            }
            var line = new LineReading(row, mapping, style, found).line();
            faults.addAll(found.all());
            line.filter(kept -> !choices.skipped().contains(kept.row()) && found.all().stream().noneMatch(choices::leaveOpen)).ifPresent(lines::add);
        }
        GroupReading groups = new GroupReading(lines);
        faults.addAll(groups.faults());
        TreeSet<Integer> open = new TreeSet<>();
        faults.stream().filter(choices::leaveOpen).forEach(fault -> open.add(fault.row()));
        return new EstimateReading(groups.lines().stream().filter(line -> !open.contains(line.row())).toList(), faults, List.copyOf(open),
                groups.presumed());
    }
}
