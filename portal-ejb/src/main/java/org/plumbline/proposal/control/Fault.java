package org.plumbline.proposal.control;

import java.util.List;

/**
 * Something wrong in a file, and where.
 *
 * @param row       as the spreadsheet numbers it
 * @param field     whose column it is in; null where it is the whole row
 * @param arguments for the text of the reason
 * @param text      what stands there, cut short
 */
public record Fault(int row, EstimateField field, FaultReason reason, List<Object> arguments, String text) {

    private static final int TEXT_LENGTH = 80;

    public Fault {
        arguments = List.copyOf(arguments);
        text = text.length() > TEXT_LENGTH ? text.substring(0, TEXT_LENGTH - 1) + "…" : text;
    }
}
