package org.plumbline.notification.control;

/** Port: hands a mail to whoever carries it. The setting {@code plumbline.mail.sender} chooses the adapter. */
public interface MailSender {

    /**
     * Sends one mail. Called again with the same message id when an earlier try was not known to succeed.
     *
     * @throws org.plumbline.outbox.control.UndeliverableException when the address is refused for good
     * @throws RuntimeException                                    when a later try may succeed
     */
    void send(Mail mail);
}
