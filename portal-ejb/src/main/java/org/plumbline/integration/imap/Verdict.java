package org.plumbline.integration.imap;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.plumbline.notification.control.ArrivedMail.Nature;

/**
 * What the server that took a mail in has found out about its sender, as it writes it into headers (RFC 8601). Only those in its own name are
 * believed; a server takes away what others have written in that name. Each method's topmost header counts, and there one of several signatures
 * that is good is enough. A mail of which DMARC is sure is its sender's, whatever forwarding has done to the rest.
 */
final class Verdict {

    private static final String PASS = "pass";
    private static final String FAIL = "fail";
    private static final Pattern QUOTED = Pattern.compile("\"((?:[^\"\\\\]|\\\\.)*+)\"");
    private static final Pattern RESULT = Pattern.compile("\\s*([a-z0-9-]+)\\s*(?:/\\s*\\d+\\s*)?=\\s*([a-z]+).*", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    private final Map<String, String> results = new HashMap<>();

    /** @param headers the mail's headers Authentication-Results, topmost first. @param server whose are believed */
    Verdict(List<String> headers, String server) {
        for (String header : headers) {
            // what a quoted value says is of no interest here, but that of the server's name
            String[] parts = QUOTED.matcher(withoutComments(header)).replaceAll(value -> Matcher.quoteReplacement(value.group(1).replaceAll("[;\\s\"]", "_")))
                    .split(";");
            if (parts[0].strip().split("\\s+", 2)[0].equalsIgnoreCase(server)) {
                Map<String, String> here = new HashMap<>();
                for (int i = 1; i < parts.length; i++) {
                    Matcher result = RESULT.matcher(parts[i]);
                    if (result.matches()) {
                        here.merge(lower(result.group(1)), lower(result.group(2)), Verdict::ofTwo);
                    }
                }
                here.forEach(results::putIfAbsent);
            }
        }
    }

    Nature nature() {
        if (PASS.equals(results.get("dmarc"))) {
            return Nature.PERSONAL;
        }
        if (FAIL.equals(results.get("dmarc"))) {
            return Nature.FORGED;
        }
        if (FAIL.equals(results.get("dkim"))) {
            return Nature.DKIM_FAILED;
        }
        return FAIL.equals(results.get("spf")) ? Nature.SPF_FAILED : Nature.PERSONAL;
    }

    /** One good result is enough, and without one a bad is one. */
    private static String ofTwo(String one, String other) {
        if (one.equals(PASS) || other.equals(PASS)) {
            return PASS;
        }
        return one.equals(FAIL) ? one : other;
    }

    private static String lower(String word) {
        return word.toLowerCase(Locale.ROOT);
    }

    /** Comments stand in parentheses, also within each other; not in a quoted value. */
    private static String withoutComments(String header) {
        StringBuilder rest = new StringBuilder();
        int depth = 0;
        boolean quoted = false;
        for (int i = 0; i < header.length(); i++) {
            char c = header.charAt(i);
            boolean escaped = c == '\\' && (quoted || depth > 0);
            if (escaped) {
                i++;
            } else if (c == '"' && depth == 0) {
                quoted = !quoted;
                rest.append(c);
            } else if (c == '(' && !quoted) {
                depth++;
            } else if (c == ')' && depth > 0) {
                depth--;
            } else if (depth == 0) {
                rest.append(c);
            }
        }
        return rest.toString();
    }
}
