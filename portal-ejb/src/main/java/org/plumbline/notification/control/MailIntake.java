package org.plumbline.notification.control;

import java.util.function.Consumer;

/** Port: the mailbox to which answers to our mails go. The setting {@code plumbline.mail.intake} chooses the adapter. */
public interface MailIntake {

    /**
     * Gives the oldest mails to somebody, one after the other. Each leaves the mailbox once they have returned; one they throw at stays,
     * keeps no other waiting and comes again, and so may one whose leaving was not known to succeed.
     *
     * @param most mails at once
     * @throws RuntimeException when the mailbox can't be reached; its message says nothing of a mail
     */
    void collect(int most, Consumer<ArrivedMail> taker);
}
