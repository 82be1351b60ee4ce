package org.plumbline.messaging.entity;

import java.util.regex.Pattern;
import org.plumbline.shared.RejectedInputException;

/**
 * What somebody says, as it may be kept.
 *
 * @param clientKey    the sender's own sign for it, or null
 * @param content      1 to {@link Message#CONTENT_LENGTH} characters without space around them
 * @param quotedNumber number of the message answered to, or null
 * @param asking       whether those it is for are asked to say that they have read it
 */
public record Words(String clientKey, String content, Long quotedNumber, boolean asking) {

    private static final Pattern KEY = Pattern.compile("[A-Za-z0-9_-]{1,40}");
    /** Control characters but line ends and tabs. They show as nothing, and PostgreSQL takes no zero. */
    private static final Pattern INVISIBLE = Pattern.compile("[\\p{Cc}&&[^\\n\\t]]");

    /** @throws RejectedInputException at {@code content} or {@code clientKey} */
    public Words {
        content = clean(content);
        if (clientKey != null && !KEY.matcher(clientKey).matches()) {
            throw new RejectedInputException("clientKey", "message.client_key");
        }
    }

    /** Words without sign or quote. */
    public static Words of(String content) {
        return new Words(null, content, null, false);
    }

    /** A line end is one character, whatever a browser makes of it. */
    static String clean(String typed) {
        String text = typed == null ? "" : INVISIBLE.matcher(typed.replace("\r\n", "\n").replace('\r', '\n')).replaceAll("").strip();
        if (text.isEmpty()) {
            throw new RejectedInputException("content", "message.empty");
        }
        if (text.length() > Message.CONTENT_LENGTH) {
            throw new RejectedInputException("content", "message.too_long", Message.CONTENT_LENGTH);
        }
        return text;
    }
}
