package org.plumbline.proposal.boundary;

import java.util.List;
import java.util.Set;
import org.plumbline.shared.Money;
import org.plumbline.shared.Owned;
import org.plumbline.shared.Page;

/**
 * What an import would do, and what stands in its way.
 *
 * @param lines    that are ready
 * @param sections they stand in
 * @param subtotal of the default choice, before tax
 * @param taxable  the part of it that tax is due on
 * @param presumed titles of pick-one groups whose first option becomes the default because the file names none
 * @param open     rows that nobody has decided about yet
 * @param errors   among these, rows that can only be left out
 * @param faulty   rows with faults, and rows that were left out
 */
public record EstimateCheck(long id, long companyId, long projectId, long proposalId, String fileName, int lines, int sections, Money subtotal,
                            Money taxable, List<String> presumed, int open, int errors, Page<FaultyRow> faulty) implements Owned {

    /** Rows on one page. */
    public static final int PAGE_SIZE = 50;

    public EstimateCheck {
        presumed = List.copyOf(presumed);
    }

    public boolean isReady() {
        return open == 0 && lines > 0;
    }

    /**
     * @param number   as a spreadsheet numbers it
     * @param name     what the line is called, cut short
     * @param doubtful whether it may be imported as plain text
     * @param decision {@code skip}, {@code text} or empty
     */
    public record FaultyRow(int number, String name, boolean doubtful, String decision, List<RowFault> faults) {

        public FaultyRow {
            faults = List.copyOf(faults);
        }
    }

    /**
     * @param heading   of the column in the file; empty for the whole row
     * @param reason    in lower case
     * @param arguments of its text
     * @param text      what stands there, cut short
     */
    public record RowFault(String heading, String reason, List<Object> arguments, String text) {

        public RowFault {
            arguments = List.copyOf(arguments);
        }
    }

    /**
     * What was decided about some rows.
     *
     * @param shown   the rows it is about; others stay as they are
     * @param skipped those to leave out
     * @param asText  those to take as plain text
     */
    public record Decisions(Set<Integer> shown, Set<Integer> skipped, Set<Integer> asText) {

        public Decisions {
            shown = Set.copyOf(shown);
            skipped = Set.copyOf(skipped);
            asText = Set.copyOf(asText);
        }
    }
}
