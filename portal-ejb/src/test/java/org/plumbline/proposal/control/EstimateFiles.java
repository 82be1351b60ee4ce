package org.plumbline.proposal.control;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Currency;
import org.plumbline.tabular.Table;
import org.plumbline.tabular.TableLimits;
import org.plumbline.tabular.TableReader;

/** Estimates of the tests. */
final class EstimateFiles {

    static final Currency DOLLARS = Currency.getInstance("USD");

    private EstimateFiles() { }

    static Table sample(String name) {
        try (var in = EstimateFiles.class.getResourceAsStream("/estimates/" + name)) {
            return table(in.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Table table(String text) {
        return table(text.getBytes(StandardCharsets.UTF_8));
    }

    private static Table table(byte[] content) {
        TableReader reader = new TableReader(TableLimits.USUAL);
        return reader.read(reader.text(content), EstimateField.vocabulary());
    }

    static EstimateReading read(Table table, RowChoices choices) {
        return new EstimateReader(table, EstimateMapping.guess(table), DOLLARS).read(choices);
    }

    static EstimateReading read(String text) {
        return read(table(text), RowChoices.NONE);
    }
}
