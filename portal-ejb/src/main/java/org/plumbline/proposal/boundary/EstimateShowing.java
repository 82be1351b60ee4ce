package org.plumbline.proposal.boundary;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.plumbline.proposal.boundary.EstimateCheck.FaultyRow;
import org.plumbline.proposal.boundary.EstimateCheck.RowFault;
import org.plumbline.proposal.boundary.EstimateColumns.Column;
import org.plumbline.proposal.boundary.EstimateColumns.SampleRow;
import org.plumbline.proposal.control.EstimateField;
import org.plumbline.proposal.control.EstimateMapping;
import org.plumbline.proposal.control.EstimateOpening;
import org.plumbline.proposal.control.EstimateReading;
import org.plumbline.proposal.control.EstimateSource;
import org.plumbline.proposal.control.Fault;
import org.plumbline.proposal.control.RowChoices;
import org.plumbline.proposal.entity.EstimateImport;
import org.plumbline.shared.Money;
import org.plumbline.shared.Page;
import org.plumbline.tabular.TableRow;

/** An opened import in the words of its pages. */
final class EstimateShowing {

    private static final int SAMPLE_ROWS = 5;
    private static final int CELL_LENGTH = 80;

    private final EstimateImport kept;
    private final EstimateOpening opened;
    private final Currency currency;
    private final EstimateMapping mapping;

    EstimateShowing(EstimateImport kept, EstimateOpening opened, Currency currency) {
        this.kept = kept;
        this.opened = opened;
        this.currency = currency;
        this.mapping = opened.mapping();
    }

    EstimateColumns columns() {
        List<String> headings = opened.table().heading().cells();
        List<Column> fields = Arrays.stream(EstimateField.values())
                .map(field -> new Column(name(field), field.isNeeded(), mapping.columns().getOrDefault(field, -1))).toList();
        int faults = mapping.missing().isEmpty() ? opened.read(currency, RowChoices.NONE).open().size() : 0;
        return new EstimateColumns(kept.getId(), kept.companyId(), kept.projectId(), kept.getProposalId(), kept.getFileName(), kept.getCharset(),
                delimiter(), EstimateSource.of(headings).name().toLowerCase(Locale.ROOT), opened.table().rows().size(),
                headings.stream().map(EstimateShowing::cut).toList(), fields, mapping.fraction(),
                opened.table().rows().stream().limit(SAMPLE_ROWS).map(this::sample).toList(), faults);
    }

    /** @param page from 1; beyond the last is the last */
    EstimateCheck check(int page) {
        EstimateReading reading = opened.read(currency);
        Map<Integer, List<Fault>> rows = new TreeMap<>();
        reading.faults().forEach(fault -> rows.computeIfAbsent(fault.row(), row -> new ArrayList<>()).add(fault));
        opened.choices().skipped().forEach(row -> rows.computeIfAbsent(row, none -> List.of()));
        int pages = Math.max(1, (rows.size() + EstimateCheck.PAGE_SIZE - 1) / EstimateCheck.PAGE_SIZE);
        int number = Math.max(1, Math.min(page, pages));
        List<FaultyRow> shown = rows.entrySet().stream().skip((long) (number - 1) * EstimateCheck.PAGE_SIZE).limit(EstimateCheck.PAGE_SIZE)
                .map(row -> faulty(row.getKey(), row.getValue())).toList();
        int errors = (int) reading.open().stream().filter(row -> rows.get(row).stream().anyMatch(fault -> !fault.reason().isDoubt())).count();
        return new EstimateCheck(kept.getId(), kept.companyId(), kept.projectId(), kept.getProposalId(), kept.getFileName(), reading.lines().size(),
                reading.sections().size(), new Money(reading.subtotalMinor(), currency), new Money(reading.taxableMinor(), currency),
                reading.presumed(), reading.open().size(), errors, new Page<>(shown, number, EstimateCheck.PAGE_SIZE, rows.size()));
    }

    private SampleRow sample(TableRow row) {
        Map<String, String> cells = new HashMap<>();
        for (EstimateField field : EstimateField.values()) {
            mapping.text(row, field).ifPresent(text -> cells.put(name(field), cut(text)));
        }
        return new SampleRow(row.number(), cells);
    }

    private FaultyRow faulty(int number, List<Fault> faults) {
        String called = opened.table().rows().stream().filter(row -> row.number() == number).findFirst()
                .flatMap(row -> mapping.text(row, EstimateField.NAME)).map(EstimateShowing::cut).orElse("");
        String decision = opened.choices().skipped().contains(number) ? "skip" : opened.choices().asText().contains(number) ? "text" : "";
        return new FaultyRow(number, called, !faults.isEmpty() && faults.stream().allMatch(fault -> fault.reason().isDoubt()), decision,
                faults.stream().map(this::fault).toList());
    }

    private RowFault fault(Fault fault) {
        Integer column = fault.field() == null ? null : mapping.columns().get(fault.field());
        return new RowFault(column == null ? "" : cut(opened.table().heading().cell(column)), fault.reason().key(), fault.arguments(), fault.text());
    }

    private String delimiter() {
        return switch (opened.table().delimiter()) {
            case ';' -> "semicolon";
            case '\t' -> "tab";
            default -> "comma";
        };
    }

    private static String name(EstimateField field) {
        return field.name().toLowerCase(Locale.ROOT);
    }

    private static String cut(String text) {
        return text.length() > CELL_LENGTH ? text.substring(0, CELL_LENGTH - 1) + "…" : text;
    }
}
