package org.plumbline.notification.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import org.plumbline.shared.BaseEntity;
import org.plumbline.shared.EncryptedText;
import org.plumbline.shared.Owned;

/** A mail that was kept instead of sent. It holds addresses, names and tokens, so everything but its time is sealed. */
@Entity
@Table(name = "kept_mail")
public class KeptMail extends BaseEntity implements Owned {

    @Column(name = "company_id", updatable = false)
    private long companyId;

    @Column(name = "message_id", updatable = false)
    private String messageId;

    @Convert(converter = EncryptedText.class)
    @Column(name = "recipient", updatable = false)
    private String recipient;

    @Convert(converter = EncryptedText.class)
    @Column(name = "subject", updatable = false)
    private String subject;

    @Convert(converter = EncryptedText.class)
    @Column(name = "text_part", updatable = false)
    private String text;

    @Convert(converter = EncryptedText.class)
    @Column(name = "html_part", updatable = false)
    private String html;

    protected KeptMail() {
    }

    /** What the mail says. */
    public record Content(String subject, String text, String html) {
    }

    public KeptMail(long companyId, String messageId, String recipient, Content content) {
        this.companyId = companyId;
        this.messageId = messageId;
        this.recipient = recipient;
        this.subject = content.subject();
        this.text = content.text();
        this.html = content.html();
    }

    @Override
    public long companyId() {
        return companyId;
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
}
