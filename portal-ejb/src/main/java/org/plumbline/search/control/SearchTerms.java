package org.plumbline.search.control;

import java.util.List;

/**
 * What is looked for: all of the words, of which the last may be the beginning of one.
 *
 * @param words folded and distinct, at most {@link #MOST}
 * @param isOpen whether the last may go on
 */
public record SearchTerms(List<String> words, boolean isOpen) {

    /** Words beyond these are not looked for. */
    public static final int MOST = 8;

    /** Letters from which on a last word may go on: too many words begin alike before. */
    static final int BEGINNING = 3;

    /** Scripts whose words are a sign or two, written without spaces between, begin at once. */
    private static final int FIRST_SIGN = 0x2E80;

    public SearchTerms {
        words = List.copyOf(words);
    }

    public static SearchTerms of(String text) {
        List<String> words = SearchWords.of(text).stream().limit(MOST).toList();
        String last = words.isEmpty() ? "" : words.get(words.size() - 1);
        return new SearchTerms(words, last.length() >= BEGINNING || !last.isEmpty() && last.codePointAt(0) >= FIRST_SIGN);
    }

    public boolean isEmpty() {
        return words.isEmpty();
    }

    /** The same, the last word too as it stands. */
    SearchTerms asWhole() {
        return new SearchTerms(words, false);
    }

    String last() {
        return words.get(words.size() - 1);
    }

    /** Whether a word may be longer than it was typed. */
    public boolean isBeginning(String word) {
        return isOpen && word.equals(last());
    }

    /** Whether a written word is one of them. */
    public boolean matches(String written) {
        String folded = SearchWords.folded(written);
        return words.stream().anyMatch(word -> folded.equals(word) || isBeginning(word) && folded.startsWith(word));
    }
}
