package org.plumbline.notification.control;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.plumbline.messaging.entity.Message;

/** Some messages as the values of a mail: who wrote, and what, each cut short when it is long. */
final class Bundle {

    /** Messages one thread brings into a mail. */
    static final int MOST = 10;

    private static final int WORDS_LENGTH = 600;
    private static final int NAMES = 3;

    private Bundle() {
    }

    /** The values {@code said.N.who} and {@code said.N.words}, counted from {@code first}. @param place put before the name, or empty */
    static Map<String, String> values(List<Message> messages, String place, int first) {
        Map<String, String> values = new HashMap<>();
        int number = first;
        for (Message message : messages) {
            values.put("said." + number + ".who", place.isEmpty() ? message.getAuthorName() : place + " · " + message.getAuthorName());
            values.put("said." + number + ".words", message.getFiles() == 0 ? cut(message.getContent(), WORDS_LENGTH)
                    : cut((message.getContent() + " \uD83D\uDCCE " + message.getFiles()).strip(), WORDS_LENGTH));
            number++;
        }
        return values;
    }

    /** Who wrote, each once: three names, and an ellipsis for more. */
    static String authors(List<Message> messages) {
        List<String> names = messages.stream().map(Message::getAuthorName).distinct().toList();
        return names.stream().limit(NAMES).collect(Collectors.joining(", ")) + (names.size() > NAMES ? " …" : "");
    }

    /** The beginning of a text; what was cut is told by an ellipsis, and no character is cut in two. */
    static String cut(String text, int most) {
        if (text.length() <= most) {
            return text;
        }
        int end = Character.isHighSurrogate(text.charAt(most - 2)) ? most - 2 : most - 1;
        return text.substring(0, end).stripTrailing() + '…';
    }
}
