package org.plumbline.proposal.control;

import java.io.IOException;
import java.io.InputStream;
import java.util.Currency;
import org.plumbline.proposal.entity.EstimateImport;
import org.plumbline.proposal.entity.EstimateImport.FileText;
import org.plumbline.tabular.Table;
import org.plumbline.tabular.TableLimits;
import org.plumbline.tabular.TableReader;
import org.plumbline.tabular.TableText;

/** A file of an import, opened: its table, what its columns mean, and what was decided about its rows. */
public final class EstimateOpening {

    private static final TableReader READER = new TableReader(TableLimits.USUAL);

    private final Table table;
    private final EstimateMapping mapping;
    private final RowChoices choices;

    public EstimateOpening(EstimateImport kept) {
        this.table = table(new TableText(kept.getContent(), kept.getCharset()));
        this.mapping = EstimateMapping.parse(kept.getMapping());
        this.choices = new RowChoices(kept.getSkipped(), kept.getAsText());
    }

    /** Takes a file in and makes sure that it is a table. */
    public static FileText take(String name, InputStream content) throws IOException {
        TableText text = READER.text(READER.take(content));
        table(text);
        return new FileText(name.replaceFirst("(?s).*[/\\\\]", "").strip(), text.text(), text.charset());
    }

    /** The guess for a file that was taken in. */
    public static EstimateMapping guess(FileText file) {
        return EstimateMapping.guess(table(new TableText(file.text(), file.charset())));
    }

    private static Table table(TableText text) {
        return READER.read(text, EstimateField.vocabulary());
    }

    /** Under the choices made so far. Only with a mapping that misses nothing. */
    public EstimateReading read(Currency currency) {
        return read(currency, choices);
    }

    public EstimateReading read(Currency currency, RowChoices others) {
        return new EstimateReader(table, mapping, currency).read(others);
    }

    public Table table() {
        return table;
    }

    public EstimateMapping mapping() {
        return mapping;
    }

    public RowChoices choices() {
        return choices;
    }
}
