package org.plumbline.outbox.control;

/**
 * Port: delivers the messages of one lane. Called outside any transaction; may be called again for a message whose
 * delivery was not recorded, so it passes the message's id on to the other side wherever that can tell doubles apart.
 */
public interface OutboxHandler {

    /** The lane it serves, for example {@code mail}. */
    String lane();

    /**
     * Delivers one message. The message of an exception is a key like {@code mail.unreachable}, whose text
     * {@code outbox.reason.mail.unreachable} tells an administrator what to do; of any other only the class is kept.
     *
     * @param messageId stable over all tries
     * @throws UndeliverableException when no further try can succeed
     * @throws RuntimeException       when a later try may succeed
     */
    void deliver(long messageId, String payload);
}
