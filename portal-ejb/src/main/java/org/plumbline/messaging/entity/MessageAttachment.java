package org.plumbline.messaging.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import org.plumbline.shared.CompanyOwned;

/** A file at a message. What is known of the file itself belongs to the flat of documents. */
@Entity
@Table(name = "message_attachment")
public class MessageAttachment extends CompanyOwned {

    /** Files of one message. */
    public static final int MOST = 10;

    @Column(name = "message_id", updatable = false)
    private long messageId;

    @Column(name = "place", updatable = false)
    private int place;

    @Column(name = "file_id", updatable = false)
    private long fileId;

    protected MessageAttachment() {
    }

    /** @param place among the files of its message, from 0 */
    public MessageAttachment(long companyId, Message message, int place, long fileId) {
        super(companyId);
        this.messageId = message.getId();
        this.place = place;
        this.fileId = fileId;
    }

    public long getMessageId() {
        return messageId;
    }

    public int getPlace() {
        return place;
    }

    public long getFileId() {
        return fileId;
    }
}
