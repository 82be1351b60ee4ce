package org.plumbline.messaging.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.plumbline.shared.Actor;
import org.plumbline.shared.BaseEntity;
import org.plumbline.shared.ConflictException;
import org.plumbline.shared.NotFoundException;

/** Something somebody said. */
@Entity
@Table(name = "message")
public class Message extends BaseEntity {

    /** Characters of a message. */
    public static final int CONTENT_LENGTH = 4000;

    /** How long its author may change it. */
    public static final Duration EDITABLE = Duration.ofMinutes(15);

    @Column(name = "company_id", updatable = false)
    private long companyId;

    @Column(name = "thread_id", updatable = false)
    private long threadId;

    /** From 1. */
    @Column(name = "number", updatable = false)
    private long number;

    @Column(name = "author_kind", updatable = false)
    private String authorKind;

    @Column(name = "author_id", updatable = false)
    private long authorId;

    /** As they were called then. */
    @Column(name = "author_name", updatable = false)
    private String authorName;

    /** Empty when it was retracted. */
    @Column(name = "content")
    private String content;

    @Column(name = "sent_at", updatable = false)
    private Instant sentAt;

    @Column(name = "client_key", updatable = false)
    private String clientKey;

    @Column(name = "quoted_number", updatable = false)
    private Long quotedNumber;

    @Column(name = "asking", updatable = false)
    private boolean asking;

    /** Whether it speaks to somebody by name. */
    @Column(name = "mentioning", updatable = false)
    private boolean mentioning;

    @Column(name = "edited_at")
    private Instant editedAt;

    @Column(name = "retracted_at")
    private Instant retractedAt;

    /** When somebody said that what it is about is settled; null while it is open. */
    @Column(name = "resolved_at", insertable = false)
    private Instant resolvedAt;

    /** Who did, as they were called then. */
    @Column(name = "resolved_by", insertable = false)
    private String resolvedBy;

    /** How many files came with it. */
    @Column(name = "files", updatable = false)
    private int files;

    protected Message() {
    }

    public Message(Place place, Author author, Words words, Instant now) {
        this.companyId = place.companyId();
        this.threadId = place.threadId();
        this.number = place.number();
        this.authorKind = author.kind().name();
        this.authorId = author.id();
        this.authorName = author.name();
        this.content = words.content();
        this.clientKey = words.clientKey();
        this.quotedNumber = words.quotedNumber();
        this.asking = words.asking();
        this.mentioning = !words.mentions().isEmpty();
        this.files = words.files();
        this.sentAt = kept(now);
    }

    /**
     * Says it in other words.
     *
     * @return what stood there, or empty when nothing changes
     * @throws NotFoundException when it is somebody else's
     * @throws ConflictException when it was retracted, or sent more than {@link #EDITABLE} ago, or asks to be acknowledged
     */
    public Optional<MessageEdition> edit(Actor by, String newContent, Instant now) {
        demandOwn(by);
        if (isRetracted()) {
            throw new ConflictException("message.retracted");
        }
        String cleaned = Words.clean(newContent, files > 0);
        if (cleaned.equals(content)) {
            return Optional.empty();
        }
        if (asking) {
            // somebody's word that they have read it stands beside it, and is about what they read
            throw new ConflictException("message.asked");
        }
        if (!isEditable(now)) {
            throw new ConflictException("message.too_late", EDITABLE.toMinutes());
        }
        MessageEdition before = new MessageEdition(this, companyId, now);
        content = cleaned;
        editedAt = kept(now);
        return Optional.of(before);
    }

    /** Takes it back. @return what stood there, or empty when it was retracted before. @throws NotFoundException when it is somebody else's */
    public Optional<MessageEdition> retract(Actor by, Instant now) {
        demandOwn(by);
        if (isRetracted()) {
            return Optional.empty();
        }
        MessageEdition before = new MessageEdition(this, companyId, now);
        content = "";
        retractedAt = now;
        return Optional.of(before);
    }

    /** What it is about is settled. @param name of who says so. @return false when it was before */
    public boolean resolve(String name, Instant now) {
        boolean open = !isResolved();
        if (open) {
            resolvedAt = kept(now);
            resolvedBy = name;
        }
        return open;
    }

    /** It is not settled after all. @return false when it was open */
    public boolean reopen() {
        boolean settled = isResolved();
        resolvedAt = null;
        resolvedBy = null;
        return settled;
    }

    public boolean isResolved() {
        return resolvedAt != null;
    }

    /** Name of who said that it is settled, or null. */
    public String getResolvedBy() {
        return resolvedBy;
    }

    /** To the millisecond: whoever is told at once reads the same time as whoever reads it from a database. */
    private static Instant kept(Instant now) {
        return now.truncatedTo(ChronoUnit.MILLIS);
    }

    private void demandOwn(Actor by) {
        if (!isBy(by)) {
            throw new NotFoundException();
        }
    }

    public boolean isBy(Actor actor) {
        return authorId == actor.personId() && authorKind.equals(actor.kind().name());
    }

    public boolean isEditable(Instant now) {
        return !isRetracted() && !now.isAfter(sentAt.plus(EDITABLE));
    }

    public boolean isRetracted() {
        return retractedAt != null;
    }

    public boolean isByStaff() {
        return Actor.Kind.STAFF.name().equals(authorKind);
    }

    public long getThreadId() {
        return threadId;
    }

    public long getNumber() {
        return number;
    }

    public long getAuthorId() {
        return authorId;
    }

    public String getAuthorName() {
        return authorName;
    }

    public String getContent() {
        return content;
    }

    /** How it begins; files alone are a sign and their number, which every language reads. What was cut is told by an ellipsis, and no character is cut in two. @param most characters */
    public String beginning(int most) {
        if (content.isEmpty() && files > 0 && !isRetracted()) {
            return "\uD83D\uDCCE " + files;
        }
        if (content.length() <= most) {
            return content;
        }
        int end = Character.isHighSurrogate(content.charAt(most - 2)) ? most - 2 : most - 1;
        return content.substring(0, end) + '…';
    }

    public Instant getSentAt() {
        return sentAt;
    }

    /** The sender's own sign for it, or null. */
    public String getClientKey() {
        return clientKey;
    }

    /** Whether those it is for were asked to say that they have read it. */
    public boolean isAsking() {
        return asking;
    }

    /** Whether it speaks to somebody by name. */
    public boolean isMentioning() {
        return mentioning;
    }

    /** Number of the message answered to, or null. */
    public Long getQuotedNumber() {
        return quotedNumber;
    }

    /** How many files came with it. */
    public int getFiles() {
        return files;
    }

    /** Null when it reads as it was sent. */
    public Instant getEditedAt() {
        return editedAt;
    }
}
