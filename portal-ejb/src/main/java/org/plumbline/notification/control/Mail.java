package org.plumbline.notification.control;

/**
 * A mail as it goes out.
 *
 * @param envelope who it is from and for
 * @param subject  one line
 * @param text     the same as {@code html} for readers without HTML
 * @param html     a whole document that loads nothing
 */
public record Mail(Envelope envelope, String subject, String text, String html) {

    /**
     * Where a mail comes from and goes to.
     *
     * @param messageId value of the Message-ID header without angle brackets, the same in every try
     * @param companyId whose mail it is; 0 for the installation's own
     * @param from      name and address of the sender
     * @param to        the address
     * @param toName    the person's name, or empty
     */
    public record Envelope(String messageId, long companyId, String from, String to, String toName) {
    }
}
