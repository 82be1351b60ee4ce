package org.plumbline.messaging.entity;

import java.util.List;
import java.util.regex.Pattern;
import org.plumbline.shared.RejectedInputException;

/**
 * What somebody says, as it may be kept.
 *
 * @param clientKey    the sender's own sign for it, or null
 * @param content      1 to {@link Message#CONTENT_LENGTH} characters without space around them; empty with files alone
 * @param quotedNumber number of the message answered to, or null
 * @param files        how many files come with it: they may come without a word
 * @param asking       whether those it is for are asked to say that they have read it
 * @param mentions     whom it speaks to by name, each as an actor calls itself: {@code staff:42}
 */
public record Words(String clientKey, String content, Long quotedNumber, int files, boolean asking, List<String> mentions) {

    private static final Pattern KEY = Pattern.compile("[A-Za-z0-9_-]{1,40}");
    /** Control characters but line ends and tabs. They show as nothing, and PostgreSQL takes no zero. */
    private static final Pattern INVISIBLE = Pattern.compile("[\\p{Cc}&&[^\\n\\t]]");

    /** @throws RejectedInputException at {@code content}, {@code clientKey} or {@code files} */
    public Words {
        mentions = List.copyOf(mentions);
        content = clean(content, files > 0);
        if (files > MessageAttachment.MOST) {
            throw new RejectedInputException("files", "file.most", MessageAttachment.MOST);
        }
        if (clientKey != null && !KEY.matcher(clientKey).matches()) {
            throw new RejectedInputException("clientKey", "message.client_key");
        }
    }

    /** Words without sign or quote. */
    public static Words of(String content) {
        return new Words(null, content, null, 0, false, List.of());
    }

    /** A line end is one character, whatever a browser makes of it. */
    static String clean(String typed, boolean mayBeEmpty) {
        String text = typed == null ? "" : INVISIBLE.matcher(typed.replace("\r\n", "\n").replace('\r', '\n')).replaceAll("").strip();
        if (text.isEmpty() && !mayBeEmpty) {
            throw new RejectedInputException("content", "message.empty");
        }
        if (text.length() > Message.CONTENT_LENGTH) {
            throw new RejectedInputException("content", "message.too_long", Message.CONTENT_LENGTH);
        }
        return text;
    }
}
