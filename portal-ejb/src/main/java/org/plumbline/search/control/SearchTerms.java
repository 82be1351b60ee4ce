package org.plumbline.search.control;

import java.util.Collections;
import java.util.List;
import java.util.regex.Pattern;

/**
 * What is looked for: all of the words, of which the last may be the beginning of one; those in quotation marks as they follow each other.
 *
 * @param words   folded and distinct, at most {@link #MOST}
 * @param isOpen  whether the last may go on
 * @param phrases of two words or more
 */
public record SearchTerms(List<String> words, boolean isOpen, List<List<String>> phrases) {

    /** Words beyond these are not looked for. */
    public static final int MOST = 8;

    /** Letters from which on a last word may go on: too many words begin alike before. */
    static final int BEGINNING = 3;

    /** Scripts whose words are a sign or two, written without spaces between, begin at once. */
    private static final int FIRST_SIGN = 0x2E80;

    /** As keyboards of English and Spanish have them, and as telephones put in their place. */
    private static final Pattern QUOTED = Pattern.compile("[\"“”„«»]([^\"“”„«»]*)[\"“”„«»]");

    public SearchTerms {
        words = List.copyOf(words);
        phrases = List.copyOf(phrases);
    }

    public static SearchTerms of(String text) {
        String typed = text == null ? "" : text;
        List<String> words = SearchWords.of(typed).stream().limit(MOST).toList();
        List<List<String>> phrases = QUOTED.matcher(typed).results().map(quoted -> SearchWords.inOrder(quoted.group(1))).filter(phrase -> phrase.size() > 1).toList();
        String last = words.isEmpty() ? "" : words.get(words.size() - 1);
        boolean mayGoOn = last.length() >= BEGINNING || !last.isEmpty() && last.codePointAt(0) >= FIRST_SIGN;
        return new SearchTerms(words, mayGoOn && SearchWords.inOrder(QUOTED.matcher(typed).replaceAll(" ")).contains(last), phrases);
    }

    public boolean isEmpty() {
        return words.isEmpty();
    }

    /** The same, the last word too as it stands. */
    SearchTerms asWhole() {
        return new SearchTerms(words, false, phrases);
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

    /** Whether a text has the words of every phrase one behind the other. */
    boolean isPhrasedIn(String text) {
        List<String> written = phrases.isEmpty() ? List.of() : SearchWords.inOrder(text);
        return phrases.stream().allMatch(phrase -> Collections.indexOfSubList(written, phrase) >= 0);
    }
}
