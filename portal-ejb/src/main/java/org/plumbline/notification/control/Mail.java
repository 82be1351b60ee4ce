package org.plumbline.notification.control;

/**
 * A mail as it goes out.
 *
 * @param envelope who it is from and for
 * @param subject  one line
 * @param text     the same as {@code html} for readers without HTML
 * @param html     a whole document that loads nothing
 * @param ways     where its reader can go from it
 */
public record Mail(Envelope envelope, String subject, String text, String html, Ways ways) {

    /** A mail that nobody answers or asks to stop. */
    public Mail(Envelope envelope, String subject, String text, String html) {
        this(envelope, subject, text, html, Ways.NONE);
    }

    /**
     * What mail programs and servers can do with a mail.
     *
     * @param replyTo     address to which an answer goes, or null for the sender's
     * @param unsubscribe web address that takes one POST without a session and then sends no more of this kind, or null (RFC 8058)
     * @param returnPath  address on the envelope, to which servers send what they can't deliver, or null for the sender's
     */
    public record Ways(String replyTo, String unsubscribe, String returnPath) {

        /** None. */
        public static final Ways NONE = new Ways(null, null, null);
    }

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
