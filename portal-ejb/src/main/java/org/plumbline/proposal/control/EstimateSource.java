package org.plumbline.proposal.control;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.plumbline.tabular.Vocabulary;

/**
 * Programs whose exports are known by their headings, and where they mean something of their own by a heading.
 *
 * <p>{@code Builder Cost} and {@code Client Price} are products of quantity and unit cost, and internal notes are nobody's business but
 * the contractor's: neither is ever guessed for a field.
 */
public enum EstimateSource {

    BUILDERTREND(Set.of("Cost Code", "Title", "Unit Cost", "Builder Cost"), Map.of(
            EstimateField.NAME, List.of("Title"), EstimateField.UNIT_COST, List.of("Unit Cost"),
            EstimateField.SECTION, List.of("Category", "Parent Group"), EstimateField.MARKUP, List.of("Markup"),
            EstimateField.UNIT_PRICE, List.of("Unit Price"), EstimateField.DESCRIPTION, List.of("Description"))),
    COCONSTRUCT(Set.of("Category", "Item", "Unit Cost", "Client Price"), Map.of(
            EstimateField.NAME, List.of("Cost Line", "Cost Line Description", "Item"), EstimateField.UNIT_COST, List.of("Unit Cost"),
            EstimateField.COST_CODE, List.of("Accounting Code", "Cost Code"), EstimateField.SECTION, List.of("Category"))),
    JOBTREAD(Set.of("Cost Type", "Unit Cost", "Unit Price"), Map.of(
            EstimateField.NAME, List.of("Cost Item Name", "Cost Item", "Name", "Item Name"), EstimateField.UNIT_COST, List.of("Unit Cost"),
            EstimateField.SECTION, List.of("Cost Group Name", "Cost Group", "Group", "Parent Group"),
            EstimateField.UNIT_PRICE, List.of("Unit Price"))),
    HOUZZ(Set.of("Section", "Unit Cost", "Client Price"), Map.of(
            EstimateField.NAME, List.of("Item Name", "Name", "Item", "Title"), EstimateField.UNIT_COST, List.of("Unit Cost"))),
    /** Anything else: sheets of one's own, templates, this portal. */
    OTHER(Set.of(), Map.of());

    private final Set<String> signature;
    private final Map<EstimateField, List<String>> words;

    EstimateSource(Set<String> signature, Map<EstimateField, List<String>> words) {
        this.signature = signature.stream().map(Vocabulary::plain).collect(Collectors.toUnmodifiableSet());
        this.words = words;
    }

    /** The program that has all of its headings in the file; {@link #OTHER} if none has. */
    public static EstimateSource of(List<String> headings) {
        Set<String> plain = headings.stream().map(Vocabulary::plain).collect(Collectors.toSet());
        return Arrays.stream(values()).filter(source -> plain.containsAll(source.signature)).findFirst().orElse(OTHER);
    }

    /** Which column each field is probably in, counted from 0. */
    Map<EstimateField, Integer> guess(List<String> headings) {
        return EstimateField.vocabulary(words).guess(headings);
    }
}
