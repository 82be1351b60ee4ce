package org.plumbline.notification.entity;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Converter;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import org.plumbline.shared.CompanyOwned;
import org.plumbline.shared.EncryptedText;

/** A mail that was kept instead of sent. It holds addresses, names and tokens, so everything but its time is sealed. */
@Entity
@Table(name = "kept_mail")
public class KeptMail extends CompanyOwned {

    @Column(name = "message_id", updatable = false)
    private String messageId;

    @Convert(converter = KeptMail.SealedRecipient.class)
    @Column(name = "recipient", updatable = false)
    private String recipient;

    @Convert(converter = KeptMail.SealedSubject.class)
    @Column(name = "subject", updatable = false)
    private String subject;

    @Convert(converter = KeptMail.SealedTextPart.class)
    @Column(name = "text_part", updatable = false)
    private String text;

    @Convert(converter = KeptMail.SealedHtmlPart.class)
    @Column(name = "html_part", updatable = false)
    private String html;

    protected KeptMail() {
    }

    /** What the mail says. */
    public record Content(String subject, String text, String html) {
    }

    public KeptMail(long companyId, String messageId, String recipient, Content content) {
        super(companyId);
        this.messageId = messageId;
        this.recipient = recipient;
        this.subject = content.subject();
        this.text = content.text();
        this.html = content.html();
    }

    public String getRecipient() {
        return recipient;
    }

    public String getSubject() {
        return subject;
    }

    public String getText() {
        return text;
    }

    public String getHtml() {
        return html;
    }

    /** Binds values to their column. */
    @Converter
    public static final class SealedRecipient extends EncryptedText implements AttributeConverter<String, String> {

        public SealedRecipient() {
            super("kept_mail.recipient");
        }
    }

    /** Binds values to their column. */
    @Converter
    public static final class SealedSubject extends EncryptedText implements AttributeConverter<String, String> {

        public SealedSubject() {
            super("kept_mail.subject");
        }
    }

    /** Binds values to their column. */
    @Converter
    public static final class SealedTextPart extends EncryptedText implements AttributeConverter<String, String> {

        public SealedTextPart() {
            super("kept_mail.text_part");
        }
    }

    /** Binds values to their column. */
    @Converter
    public static final class SealedHtmlPart extends EncryptedText implements AttributeConverter<String, String> {

        public SealedHtmlPart() {
            super("kept_mail.html_part");
        }
    }
}
