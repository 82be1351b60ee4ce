package org.plumbline.house;

import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A mail as its reader sees it.
 *
 * @param text    the plain text part
 * @param html    the HTML part, empty when there is none
 * @param replyTo where an answer goes
 * @param stop    the web address that ends mails of its kind, empty when it offers none
 * @param returnPath where servers send it when they can't deliver it
 */
public record Mail(String from, String subject, String text, String html, String replyTo, String stop, String returnPath) {

    private static final Pattern LINK = Pattern.compile("https?://[^\\s<>\"]+");
    private static final Pattern TOKEN = Pattern.compile("(?<![\\w-])([\\w-]{43})(?![\\w-])");
    private static final Pattern CODE = Pattern.compile("(?m)(?<![\\w/.:-])(\\d{6})(?![\\w/])");

    static Mail of(MimeMessage message) {
        try {
            return new Mail(message.getFrom()[0].toString(), message.getSubject(), part(message, "text/plain"), part(message, "text/html"),
                    message.getReplyTo()[0].toString(), offered(message),
                    message.getHeader("Return-Path")[0].replaceAll("[<>]", ""));
        } catch (MessagingException e) {
            throw new IllegalStateException("A mail that can't be read", e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String offered(MimeMessage message) throws MessagingException {
        boolean oneClick = "List-Unsubscribe=One-Click".equals(message.getHeader("List-Unsubscribe-Post", null));
        return oneClick ? message.getHeader("List-Unsubscribe", null).replaceAll("[<>]", "") : "";
    }

    /** The first address in the plain text. */
    public String link() {
        return first(LINK, 0, "link");
    }

    /** The first number of six digits in the plain text. */
    public String code() {
        return first(CODE, 1, "code of six digits");
    }

    /** The tokens and codes in it. */
    List<String> confidences() {
        return Stream.of(TOKEN, CODE).flatMap(pattern -> pattern.matcher(text).results()).map(found -> found.group(1)).toList();
    }

    private String first(Pattern pattern, int group, String what) {
        Matcher matcher = pattern.matcher(text);
        if (!matcher.find()) {
            throw new AssertionError("No " + what + " in the mail '" + subject + "':\n" + text);
        }
        return matcher.group(group);
    }

    private static String part(Part part, String type) throws MessagingException, IOException {
        if (part.isMimeType(type)) {
            return part.getContent().toString();
        }
        if (part.getContent() instanceof Multipart parts) {
            for (int i = 0; i < parts.getCount(); i++) {
                BodyPart inner = parts.getBodyPart(i);
                String found = part(inner, type);
                if (!found.isEmpty()) {
                    return found;
                }
            }
        }
        return "";
    }
}
