package org.plumbline.integration.dss;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What stands before the data of a stream, from the end of the object before on. Parsers forgive much and each forgives something else; so a
 * dictionary that is not written plainly is not understood here, and whoever reads refuses it: what is hidden in it would be found by the parser.
 */
enum StreamHead {

    /** A picture: nobody unpacks it in order to read signatures. */
    PICTURE,
    /** What pages show, fonts, certificates: none that a parser takes objects from. */
    PLAIN,
    /** Packed objects, or where objects are. A parser unpacks them whatever is asked of it. */
    PACKED_TABLE,
    /** The same, as it is. */
    OPEN_TABLE,
    /** Anything else. */
    UNCLEAR;

    private static final Pattern BEGINNING = Pattern.compile("[\\s\\x00]*+(?:%[^\\r\\n()]*+[\\r\\n][\\s\\x00]*+){0,8}+\\d{1,10}\\s{1,9}\\d{1,5}\\s{1,9}obj\\s*+(?=<<)");
    private static final Pattern TABLE = Pattern.compile("/(?:N|First)(?![A-Za-z0-9])|/ObjStm|/XRef");
    private static final Pattern IMAGE = Pattern.compile("/Image(?![A-Za-z0-9])");
    private static final Pattern ELSEWHERE = Pattern.compile("/Filter\\s*+[\\[\\s]*+\\d");
    private static final Pattern NUMBERED = Pattern.compile("#([0-9A-Fa-f]{2})");
    private static final Pattern FLATE = Pattern.compile("/Fl(?:ateDecode)?(?![A-Za-z0-9])");
    private static final Pattern EXPANDING = Pattern.compile("/(?:LZW|RunLength|RL(?![A-Za-z0-9]))");
    private static final Pattern LETTERS = Pattern.compile("/(?:ASCII|A85|AHx)");
    private static final Pattern OTHER = Pattern.compile("/(?:ASCII|A85|AHx|DCT|JBIG2|JPX|CCF|CCITT|Crypt)");

    static StreamHead of(String head) {
        Matcher beginning = BEGINNING.matcher(head);
        String names = named(head);
        if (!beginning.lookingAt() || !isPlain(head, beginning.end()) || ELSEWHERE.matcher(names).find()) {
            return UNCLEAR;
        }
        long flate = FLATE.matcher(names).results().count();
        long expanding = EXPANDING.matcher(names).results().count();
        long others = OTHER.matcher(names).results().count();
        if (TABLE.matcher(names).find()) {
            return flate > 1 || expanding + others > 0 ? UNCLEAR : flate == 0 ? OPEN_TABLE : PACKED_TABLE;
        }
        if (IMAGE.matcher(names).find()) {
            return flate + expanding > 1 ? UNCLEAR : PICTURE;
        }
        // many programs write what pages show as letters; nobody unpacks that here
        return expanding > 0 || flate > 1 || flate == 1 && others > LETTERS.matcher(names).results().count() ? UNCLEAR : PLAIN;
    }

    /** Whether it says that its data are packed by what is unpacked here. */
    static boolean isPacked(String head) {
        return FLATE.matcher(named(head)).find();
    }

    /** With names as parsers read them: any sign of one may be written as its number. */
    private static String named(String head) {
        return NUMBERED.matcher(head).replaceAll(found -> Matcher.quoteReplacement(String.valueOf((char) Integer.parseInt(found.group(1), 16))));
    }

    /** Whether one dictionary is there from a place to the end, of which every parser finds the same end. */
    private static boolean isPlain(String text, int from) {
        int depth = 0;
        int at = from;
        while (at >= 0 && at < text.length()) {
            char one = text.charAt(at);
            if (one == '%' || one == ')') {
                return false;
            }
            if (one == '(') {
                at = afterText(text, at);
            } else if (text.startsWith("<<", at)) {
                depth++;
                at += 2;
            } else if (one == '<') {
                at = afterDigits(text, at);
            } else if (one == '>') {
                depth--;
                at = text.startsWith(">>", at) ? at + 2 : -1;
                if (depth == 0) {
                    return at == text.length();
                }
            } else {
                at++;
            }
        }
        return false;
    }

    /** @return -1 when it does not end, or so that a parser might take another place for its end */
    private static int afterText(String text, int from) {
        int depth = 0;
        for (int at = from; at < text.length(); at++) {
            char one = text.charAt(at);
            if (one == '\\') {
                at++;
            } else if (one == '(') {
                depth++;
            } else if (one == ')') {
                depth--;
                if (at + 1 < text.length() && (text.charAt(at + 1) == '\r' || text.charAt(at + 1) == '\n')) {
                    return -1;
                }
                if (depth == 0) {
                    return at + 1;
                }
            }
        }
        return -1;
    }

    private static int afterDigits(String text, int from) {
        int at = from + 1;
        while (at < text.length() && (Character.digit(text.charAt(at), 16) >= 0 || text.charAt(at) <= ' ')) {
            at++;
        }
        return at < text.length() && text.charAt(at) == '>' ? at + 1 : -1;
    }
}
