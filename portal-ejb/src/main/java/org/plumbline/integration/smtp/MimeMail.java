package org.plumbline.integration.smtp;

import jakarta.mail.Address;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.util.Date;
import org.plumbline.notification.control.Mail;

/** A mail as MIME: plain text first, HTML as the better alternative, both in UTF-8, with a Message-ID that stays. */
final class MimeMail extends MimeMessage {

    private static final String UTF_8 = "UTF-8";

    private final String messageId;

    private MimeMail(Session session, String messageId) {
        super(session);
        this.messageId = messageId;
    }

    static MimeMail of(Session session, Mail mail, Address to) throws MessagingException {
        MimeMail message = new MimeMail(session, mail.envelope().messageId());
        message.setFrom(new InternetAddress(mail.envelope().from(), true));
        message.setRecipient(Message.RecipientType.TO, to);
        message.setSubject(mail.subject(), UTF_8);
        message.setSentDate(new Date());
        // nobody's out-of-office reply should answer a machine (RFC 3834)
        message.setHeader("Auto-Submitted", "auto-generated");
        message.setHeader("X-Auto-Response-Suppress", "All");
        message.offer(mail.ways());
        MimeBodyPart text = new MimeBodyPart();
        text.setText(mail.text(), UTF_8);
        MimeBodyPart html = new MimeBodyPart();
        html.setText(mail.html(), UTF_8, "html");
        message.setContent(new MimeMultipart("alternative", text, html));
        message.saveChanges();
        return message;
    }

    private void offer(Mail.Ways ways) throws MessagingException {
        if (ways.replyTo() != null) {
            setReplyTo(new Address[] {new InternetAddress(ways.replyTo(), true)});
        }
        if (ways.unsubscribe() != null) {
            setHeader("List-Unsubscribe", "<" + ways.unsubscribe() + ">");
            setHeader("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
        }
    }

    @Override
    protected void updateMessageID() throws MessagingException {
        setHeader("Message-ID", "<" + messageId + ">");
    }
}
