package org.plumbline.proposal.control;

import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;

/**
 * What a file holds as an estimate, under a mapping and the choices made so far.
 *
 * @param lines    those to import: of rows without a fault, and of rows with doubts that are taken as text
 * @param faults   all of them in the order of rows, those that were decided about included
 * @param open     rows with a fault that nobody has decided about; nothing is imported before there are none
 * @param presumed titles of pick-one groups whose first option became the default because the file names none
 */
public record EstimateReading(List<ReadLine> lines, List<Fault> faults, List<Integer> open, List<String> presumed) {

    public EstimateReading {
        lines = List.copyOf(lines);
        faults = faults.stream().sorted(Comparator.comparingInt(Fault::row)).toList();
        open = List.copyOf(open);
        presumed = List.copyOf(presumed);
    }

    /** Whether it may be imported as it is. */
    public boolean isReady() {
        return open.isEmpty() && !lines.isEmpty();
    }

    /** Titles of sections in the order of their first line; one may be empty. An option counts to the section of its group. */
    public List<String> sections() {
        return lines.stream().map(ReadLine::section).distinct().toList();
    }

    /** Minor units before tax, of the default choice. */
    public long subtotalMinor() {
        return sum(ReadLine::isInDefaultChoice);
    }

    /** The part of the subtotal that tax is due on. */
    public long taxableMinor() {
        return sum(line -> line.isInDefaultChoice() && line.terms().taxable());
    }

    private long sum(Predicate<ReadLine> counted) {
        return lines.stream().filter(counted).mapToLong(ReadLine::priceMinor).sum();
    }
}
