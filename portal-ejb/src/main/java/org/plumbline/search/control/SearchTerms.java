package org.plumbline.search.control;

import java.util.List;

/**
 * What is looked for: all of the words, of which the last may be the beginning of one.
 *
 * @param words folded and distinct, at most {@link #MOST}
 */
public record SearchTerms(List<String> words) {

    /** Words beyond these are not looked for. */
    public static final int MOST = 8;

    /** Letters from which on a last word may go on: every tenth word begins with the same letter as any other. */
    static final int BEGINNING = 2;

    public SearchTerms {
        words = List.copyOf(words);
    }

    public static SearchTerms of(String text) {
        return new SearchTerms(SearchWords.of(text).stream().limit(MOST).toList());
    }

    public boolean isEmpty() {
        return words.isEmpty();
    }

    /** Whether a word may be longer than it was typed. */
    public boolean isBeginning(String word) {
        return word.equals(words.get(words.size() - 1)) && word.length() >= BEGINNING;
    }

    /** Whether a written word is one of them. */
    public boolean matches(String written) {
        String folded = SearchWords.folded(written);
        return words.stream().anyMatch(word -> folded.equals(word) || isBeginning(word) && folded.startsWith(word));
    }
}
