package org.plumbline.tabular;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * By which headings columns of a file are known.
 *
 * <p>Headings are compared without case, accents, spaces, punctuation and what stands in brackets, but for the percent sign:
 * {@code Unit Cost ($)}, {@code unit_cost} and {@code UnitCost} are one. Fields choose in the order of their enum, each the column it
 * knows by the best of its words that no field before it took; so a field that must have a column stands before one that may.
 *
 * @param <F> what the columns mean
 */
public final class Vocabulary<F extends Enum<F>> {

    private static final Pattern BRACKETS = Pattern.compile("\\([^)]*\\)|\\[[^\\]]*]");
    private static final Pattern NO_LETTERS = Pattern.compile("[^\\p{L}\\p{N}%]");
    private static final Pattern ACCENTS = Pattern.compile("\\p{M}");

    private final Class<F> fields;
    private final Map<F, List<String>> words;

    /** @param words headings of each field, best first, as people write them, in any language */
    public Vocabulary(Class<F> fields, Map<F, List<String>> words) {
        this.fields = fields;
        this.words = new EnumMap<>(fields);
        words.forEach((field, known) -> this.words.put(field, known.stream().map(Vocabulary::plain).toList()));
    }

    /** Which column each field is in, counted from 0; a field that no heading names is absent. */
    public Map<F, Integer> guess(List<String> headings) {
        List<String> plain = new ArrayList<>();
        headings.forEach(heading -> plain.add(plain(heading)));
        Map<F, Integer> columns = new EnumMap<>(fields);
        Set<Integer> taken = new HashSet<>();
        for (F field : fields.getEnumConstants()) {
            for (String word : words.getOrDefault(field, List.of())) {
                int column = firstFree(plain, word, taken);
                if (column >= 0) {
                    columns.put(field, column);
                    taken.add(column);
                    break;
                }
            }
        }
        return columns;
    }

    /** A heading as it is compared. */
    public static String plain(String heading) {
        String bare = BRACKETS.matcher(heading).replaceAll("");
        String letters = Normalizer.normalize(bare.isBlank() ? heading : bare, Normalizer.Form.NFD);
        return NO_LETTERS.matcher(ACCENTS.matcher(letters).replaceAll("")).replaceAll("").toLowerCase(Locale.ROOT);
    }

    private static int firstFree(List<String> headings, String word, Set<Integer> taken) {
        for (int i = 0; i < headings.size(); i++) {
            if (headings.get(i).equals(word) && !taken.contains(i)) {
                return i;
            }
        }
        return -1;
    }
}
