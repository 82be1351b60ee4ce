package org.plumbline.messaging.boundary;

import java.util.List;

/**
 * Messages that read otherwise than somebody knows, as they are now.
 *
 * @param upTo     number of the last change among them; what was asked for where there is none
 * @param messages each once, the one that changed last at the end
 * @param more     whether there are more changes above {@code upTo}
 */
public record ChangedMessages(long upTo, List<MessageView> messages, boolean more) {

    public ChangedMessages {
        messages = List.copyOf(messages);
    }
}
