package org.plumbline.notification.entity;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Converter;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import org.plumbline.shared.Actor;
import org.plumbline.shared.CompanyOwned;
import org.plumbline.shared.ConflictException;
import org.plumbline.shared.EncryptedText;

/** A mail that came in: taken for an answer, or held back until somebody of the office looks at it. Its key lets each come in once. */
@Entity
@Table(name = "received_mail")
public class ReceivedMail extends CompanyOwned {

    /** Where it stands. */
    public enum State {
        LANDED, HELD, ACCEPTED, DISCARDED
    }

    @Column(name = "mail_key", updatable = false)
    private String mailKey;

    @Enumerated(EnumType.STRING)
    @Column(name = "state")
    private State state = State.LANDED;

    @Enumerated(EnumType.STRING)
    @Column(name = "reason")
    private HoldReason reason;

    /** The conversation it answers; null when that is unknown. */
    @Column(name = "thread_id", updatable = false)
    private Long threadId;

    @Column(name = "person_kind", updatable = false)
    private String personKind;

    /** Whose address of ours it was sent to, 0 when that is unknown. */
    @Column(name = "person_id", updatable = false)
    private long personId;

    @Convert(converter = ReceivedMail.SealedSender.class)
    @Column(name = "sender")
    private String sender;

    @Convert(converter = ReceivedMail.SealedSubject.class)
    @Column(name = "subject")
    private String subject;

    @Convert(converter = ReceivedMail.SealedWords.class)
    @Column(name = "words")
    private String words;

    @Column(name = "settled_at")
    private Instant settledAt;

    @Column(name = "settled_by")
    private long settledBy;

    protected ReceivedMail() {
    }

    /** Whose answer it is, or seems to be. @param threadId null when unknown, with 0 for the person */
    public record Origin(long companyId, Long threadId, Actor.Kind kind, long personId) {
    }

    /** What it says. */
    public record Letter(String sender, String subject, String words) {
    }

    /** One that was taken for an answer. */
    public ReceivedMail(String mailKey, Origin origin) {
        super(origin.companyId());
        this.mailKey = mailKey;
        this.threadId = origin.threadId();
        this.personKind = origin.kind() == null ? null : origin.kind().name();
        this.personId = origin.personId();
    }

    /** One that is held back. @param letter null when nobody's company is known, and so nobody may read it */
    public static ReceivedMail held(String mailKey, Origin origin, HoldReason reason, Letter letter) {
        ReceivedMail held = new ReceivedMail(mailKey, origin);
        held.state = State.HELD;
        held.reason = reason;
        if (letter != null) {
            held.sender = letter.sender();
            held.subject = letter.subject();
            held.words = letter.words();
        }
        return held;
    }

    /** Whether it can be taken for an answer after all. */
    public boolean isAcceptable() {
        return state == State.HELD && threadId != null && words != null && !words.isEmpty();
    }

    /** It is an answer after all; its words are in the conversation now. @throws ConflictException when somebody has decided, or it answers nothing */
    public void accept(Actor by, Instant now) {
        if (!isAcceptable()) {
            throw new ConflictException("received_mail.settled");
        }
        close(State.ACCEPTED, by, now);
    }

    /** It is not; its words are forgotten. @throws ConflictException when somebody has decided */
    public void discard(Actor by, Instant now) {
        if (state != State.HELD) {
            throw new ConflictException("received_mail.settled");
        }
        close(State.DISCARDED, by, now);
    }

    /** Nobody has decided for too long: its words are forgotten. @return false when somebody has decided meanwhile */
    public boolean expire(Instant now) {
        if (state != State.HELD) {
            return false;
        }
        close(State.DISCARDED, Actor.system(companyId()), now);
        return true;
    }

    private void close(State now, Actor by, Instant when) {
        state = now;
        settledAt = when;
        settledBy = by.personId();
        sender = null;
        subject = null;
        words = null;
    }

    public State getState() {
        return state;
    }

    public HoldReason getReason() {
        return reason;
    }

    public Long getThreadId() {
        return threadId;
    }

    public boolean isOfStaff() {
        return Actor.Kind.STAFF.name().equals(personKind);
    }

    @Override
    public long personId() {
        return personId;
    }

    public String getMailKey() {
        return mailKey;
    }

    public String getSender() {
        return sender;
    }

    public String getSubject() {
        return subject;
    }

    public String getWords() {
        return words;
    }

    public Instant getSettledAt() {
        return settledAt;
    }

    public long getSettledBy() {
        return settledBy;
    }

    /** Binds values to their column. */
    @Converter
    public static final class SealedSender extends EncryptedText implements AttributeConverter<String, String> {

        public SealedSender() {
            super("received_mail.sender");
        }
    }

    /** Binds values to their column. */
    @Converter
    public static final class SealedSubject extends EncryptedText implements AttributeConverter<String, String> {

        public SealedSubject() {
            super("received_mail.subject");
        }
    }

    /** Binds values to their column. */
    @Converter
    public static final class SealedWords extends EncryptedText implements AttributeConverter<String, String> {

        public SealedWords() {
            super("received_mail.words");
        }
    }
}
