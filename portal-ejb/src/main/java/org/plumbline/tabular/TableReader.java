package org.plumbline.tabular;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.plumbline.shared.RejectedInputException;

/**
 * Reads a file of comma, semicolon or tab separated values, and refuses what is none.
 *
 * <p>Every refusal is a {@link RejectedInputException} for the field {@value #FIELD} with a key below {@code table}: {@code bytes},
 * {@code rows} and {@code columns} name the limit, {@code spreadsheet} and {@code binary} say that it is no text, {@code quote} names
 * the row whose quotation marks are not in pairs, {@code empty} says that there is no row below a heading.
 */
public final class TableReader {

    /** The id of the input that takes the file. */
    public static final String FIELD = "file";

    /** Excel writes and obeys a first line that names the delimiter, and does not count it as a row. */
    private static final Pattern EXCEL_HINT = Pattern.compile("\\Asep=([,;\\t])\\R", Pattern.CASE_INSENSITIVE);
    private static final char NO_BREAK_SPACE = 0xA0;
    /** How far down a heading is looked for: people put titles and addresses above it. */
    private static final int HEADING_AT_MOST = 20;

    private final TableLimits limits;

    public TableReader(TableLimits limits) {
        this.limits = limits;
    }

    /**
     * Takes a file off a stream without reading further than the limit.
     *
     * @throws RejectedInputException when the file is larger
     * @throws IOException            when the stream breaks
     */
    public byte[] take(InputStream in) throws IOException {
        return TableText.take(in, limits);
    }

    /** The text of a file. @param content at most as many bytes as the limit says */
    public TableText text(byte[] content) {
        if (content.length > limits.bytes()) {
            throw new RejectedInputException(FIELD, "table.bytes", limits.megabytes());
        }
        return TableText.of(content);
    }

    /** The same in one step. */
    public Table read(byte[] content, Vocabulary<?> vocabulary) {
        return read(text(content), vocabulary);
    }

    /**
     * @param vocabulary the words by which the heading is told from titles above it: the row with most of them is the heading, the
     *                   first row that is not blank if no row has any
     */
    public Table read(TableText decoded, Vocabulary<?> vocabulary) {
        Matcher hint = EXCEL_HINT.matcher(decoded.text());
        boolean hinted = hint.find();
        String text = hinted ? decoded.text().substring(hint.end()) : decoded.text();
        char delimiter = hinted ? hint.group(1).charAt(0) : Delimiters.of(text);
        List<TableRow> rows = rows(text, delimiter);
        int heading = heading(rows, vocabulary);
        if (heading + 1 >= rows.size()) {
            throw new RejectedInputException(FIELD, "table.empty");
        }
        List<TableRow> below = rows.subList(heading + 1, rows.size());
        if (below.size() > limits.rows()) {
            throw new RejectedInputException(FIELD, "table.rows", limits.rows());
        }
        return new Table(rows.get(heading), below, delimiter, decoded.charset());
    }

    /** Rows of the file that are not blank; reading ends where there are more than the limit and what may stand above it. */
    private List<TableRow> rows(String text, char delimiter) {
        List<TableRow> rows = new ArrayList<>();
        int number = 0;
        try (CsvReader<CsvRecord> reader = csv(delimiter).ofCsvRecord(text)) {
            for (CsvRecord csv : reader) {
                number++;
                if (csv.getFieldCount() > limits.columns()) {
                    throw new RejectedInputException(FIELD, "table.columns", limits.columns(), number);
                }
                TableRow row = new TableRow(number, csv.getFields().stream().map(TableReader::clean).toList());
                if (!row.isBlank()) {
                    rows.add(row);
                }
                if (rows.size() > limits.rows() + HEADING_AT_MOST) {
                    break;
                }
            }
        } catch (CsvParseException e) {
            throw new RejectedInputException(FIELD, "table.quote", number + 1);
        } catch (IOException e) {
            throw new IllegalStateException("a text in memory does not break", e);
        }
        return rows;
    }

    private static int heading(List<TableRow> rows, Vocabulary<?> vocabulary) {
        int best = 0;
        int bestKnown = 0;
        for (int i = 0; i < Math.min(rows.size(), HEADING_AT_MOST); i++) {
            int known = vocabulary.guess(rows.get(i).cells()).size();
            if (known > bestKnown) {
                bestKnown = known;
                best = i;
            }
        }
        return best;
    }

    /**
     * Cells as spreadsheets write them: a quotation mark inside a text that does not begin with one is a sign like any other, texts
     * may span lines, blank lines are rows. Quotation marks that fit no other way are an error: guessing on would shift the cells
     * behind them into other columns, and nobody would see it.
     */
    static CsvReader.CsvReaderBuilder csv(char delimiter) {
        return CsvReader.builder().fieldSeparator(delimiter).skipEmptyLines(false).allowUnclosedQuote(false)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE).missingFieldStrategy(FieldMismatchStrategy.IGNORE);
    }

    private static String clean(String cell) {
        return cell.replace(NO_BREAK_SPACE, ' ').replace("\r\n", "\n").replace('\r', '\n').replace('\u000B', '\n').replace('\f', '\n').strip();
    }
}
