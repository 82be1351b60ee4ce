package org.plumbline.proposal.control;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.plumbline.tabular.Vocabulary;

/**
 * Programs that mean something of their own by a heading, and by which headings they are known. Everything else goes by the words of
 * {@link EstimateField}.
 *
 * <p>The words are those of the programs' own help, which shows no whole file; so they are a guess as any other, shown before anything is
 * taken. Buildertrend: {@code helpcenter.buildertrend.net/en/articles/4551207-formatting-an-estimate} (cost code, title, unit cost, builder
 * cost, markup, unit price). CoConstruct: {@code coconstruct.com/learn-construction-software/transferring-your-current-estimate-into-coconstruct}
 * (category, item, cost line) and {@code coconstruct.zendesk.com/hc/en-us/articles/204996980} (accounting code). A program whose words are
 * nowhere to be read has no entry of its own.
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
