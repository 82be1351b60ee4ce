package org.plumbline.tabular;

import de.siegmar.fastcsv.reader.CsvParseException;
import java.util.ArrayList;
import java.util.List;

/**
 * Finds out what stands between the cells.
 *
 * <p>The text itself may be full of the other candidates ("Tub, vanity, tile" in a file with semicolons), so counting characters
 * misleads. Each candidate reads the beginning of the file; the one whose rows agree best in their number of cells wins, and among
 * equals the one with more cells.
 */
final class Delimiters {

    private static final char[] CANDIDATES = {',', ';', '\t'};
    private static final int ROWS = 100;

    private Delimiters() { }

    static char of(String text) {
        char best = CANDIDATES[0];
        double bestScore = 0;
        for (char candidate : CANDIDATES) {
            double score = score(text, candidate);
            if (score > bestScore) {
                bestScore = score;
                best = candidate;
            }
        }
        return best;
    }

    /** The share of rows with the commonest number of cells (at least two), plus a little for each of these cells. */
    private static double score(String text, char candidate) {
        List<Integer> counts = counts(text, candidate);
        double best = 0;
        for (int count : counts.stream().filter(count -> count > 1).distinct().toList()) {
            long rows = counts.stream().filter(c -> c == count).count();
            best = Math.max(best, (double) rows / counts.size() + count / 1000.0);
        }
        return best;
    }

    /** Cells in each of the first rows; a row that cannot be read that way counts none and is the last. */
    private static List<Integer> counts(String text, char candidate) {
        List<Integer> counts = new ArrayList<>();
        try {
            TableReader.csv(candidate).ofCsvRecord(text).stream().limit(ROWS).forEach(row -> counts.add(row.getFieldCount()));
        } catch (CsvParseException e) {
            counts.add(0);
        }
        return counts;
    }
}
