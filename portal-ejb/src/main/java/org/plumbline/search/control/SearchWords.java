package org.plumbline.search.control;

import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Words as they are found: letters and digits of any script, without accents and in one case. {@code Kitchen}, {@code KITCHEN} and
 * {@code kítchen} are one word; so are {@code Straße} and {@code strasse}. What stands between is nothing.
 */
public final class SearchWords {

    /** Characters of a word; what comes behind them is not looked at. */
    public static final int LONGEST = 40;

    /** A word as it is written. */
    public static final Pattern WRITTEN = Pattern.compile("[\\p{L}\\p{N}\\p{M}]+");

    private static final Pattern ACCENTS = Pattern.compile("\\p{InCombiningDiacriticalMarks}+");

    private SearchWords() {
    }

    /** The distinct words of a text in their order. */
    public static Set<String> of(String text) {
        return words(text).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** All words of a text as they follow each other. */
    static List<String> inOrder(String text) {
        return words(text).toList();
    }

    private static Stream<String> words(String text) {
        return WRITTEN.matcher(text == null ? "" : text).results().map(found -> folded(found.group())).filter(word -> !word.isEmpty());
    }

    /** A written word as it is looked for. */
    public static String folded(String written) {
        String plain = ACCENTS.matcher(Normalizer.normalize(written, Form.NFKD)).replaceAll("");
        // by way of upper case, which knows that ß is ss and that a Greek word ends with the same letter as others have within
        String folded = plain.toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT).replace('ς', 'σ').replace('ø', 'o').replace('ł', 'l').replace('đ', 'd');
        return folded.codePointCount(0, folded.length()) <= LONGEST ? folded : folded.substring(0, folded.offsetByCodePoints(0, LONGEST));
    }
}
