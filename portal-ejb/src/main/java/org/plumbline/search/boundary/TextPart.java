package org.plumbline.search.boundary;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import org.plumbline.search.control.SearchTerms;
import org.plumbline.search.control.SearchWords;

/** A piece of a text that is shown. @param hit whether it is a word that was looked for */
public record TextPart(String text, boolean hit) {

    /** Characters shown of a long text, about. */
    static final int EXCERPT = 240;

    /** Characters shown before the first word that was looked for. */
    private static final int BEFORE = 80;

    /** A text with its words marked, cut to about {@link #EXCERPT} characters around the first of them. */
    static List<TextPart> of(String text, SearchTerms terms) {
        List<MatchResult> hits = SearchWords.WRITTEN.matcher(text).results().filter(word -> terms.matches(word.group())).toList();
        int first = hits.isEmpty() ? 0 : hits.get(0).start();
        int from = text.length() <= EXCERPT || first <= BEFORE ? 0 : wordStart(text, first - BEFORE, first);
        int until = text.length() - from <= EXCERPT ? text.length() : wordStart(text, from + EXCERPT, text.length());
        List<TextPart> parts = new ArrayList<>();
        int at = from;
        for (MatchResult hit : hits) {
            if (hit.start() < at || hit.end() > until) {
                continue;
            }
            add(parts, (at == from && from > 0 ? "…" : "") + text.substring(at, hit.start()), false);
            add(parts, hit.group(), true);
            at = hit.end();
        }
        add(parts, (at == from && from > 0 ? "…" : "") + text.substring(at, until) + (until < text.length() ? "…" : ""), false);
        return parts;
    }

    /** The next place behind a space, so that neither a word nor a character is cut in two where there is one. */
    private static int wordStart(String text, int place, int last) {
        int end = place;
        while (end < last && !Character.isWhitespace(text.charAt(end - 1)) && end < place + SearchWords.LONGEST) {
            end++;
        }
        return end < text.length() && end > 0 && Character.isSurrogatePair(text.charAt(end - 1), text.charAt(end)) ? end - 1 : end;
    }

    private static void add(List<TextPart> parts, String text, boolean hit) {
        if (!text.isEmpty()) {
            parts.add(new TextPart(text, hit));
        }
    }
}
