package org.plumbline.integration.imap;

import jakarta.mail.MessagingException;
import jakarta.mail.Part;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.plumbline.notification.control.ArrivedMail.Report;

/** What a mail server says of a mail: its report in fields (RFC 3464), or the words of one that writes none. */
final class DeliveryReport {

    private static final int MOST_READ = 64 * 1024;
    private static final Pattern FOLDED = Pattern.compile("\n[ \t]+");
    private static final Pattern ACTION = Pattern.compile("(?im)^Action:[ \t]*([a-z]+)");
    private static final Pattern STATUS = Pattern.compile("(?im)^Status:[ \t]*([245]\\.\\d{1,3}\\.\\d{1,3})(?!\\S)");
    private static final Pattern PERMANENT = Pattern.compile("(?<![\\w.])5\\.\\d{1,3}\\.\\d{1,3}(?!\\d|\\.\\d)");

    private DeliveryReport() {
    }

    /** Reads a part of type message/delivery-status: a block for the mail, then one for each reader. */
    static Report read(Part part) throws MessagingException, IOException {
        String fields;
        try (InputStream in = part.getInputStream()) {
            fields = new String(in.readNBytes(MOST_READ), StandardCharsets.ISO_8859_1).replace("\r\n", "\n");
        }
        return Stream.of(FOLDED.matcher(fields).replaceAll(" ").split("\n\\s*\n"))
                .filter(block -> first(ACTION, block).filter("failed"::equalsIgnoreCase).isPresent()).findFirst()
                .map(block -> new Report(true, first(STATUS, block).orElse(""))).orElse(new Report(false, ""));
    }

    /** Guesses from the words of a server that knows no reports. @param named whether it names the addresses that have failed in its header */
    static Report guess(String words, boolean named) {
        Matcher permanent = PERMANENT.matcher(words);
        boolean failed = permanent.find();
        return new Report(failed || named, failed ? permanent.group() : "");
    }

    private static Optional<String> first(Pattern pattern, String text) {
        Matcher found = pattern.matcher(text);
        return found.find() ? Optional.of(found.group(1)) : Optional.empty();
    }
}
