package org.plumbline.signing.entity;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Converter;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import org.plumbline.shared.Actor;
import org.plumbline.shared.ConflictException;
import org.plumbline.shared.EncryptedText;
import org.plumbline.shared.ProjectOwned;
import org.plumbline.shared.RejectedInputException;

/** Somebody who is asked to sign, and how far they have come: consented, read, signed or declined. */
@Entity
@Table(name = "signing_signer")
public class EnvelopeSigner extends ProjectOwned {

    /** Turns at most. */
    public static final int MOST_TURNS = 20;
    /** Characters in a reason. */
    public static final int REASON_LENGTH = 2000;

    @Column(name = "envelope_id", updatable = false)
    private long envelopeId;

    @Enumerated(EnumType.STRING)
    @Column(name = "person_kind", updatable = false)
    private Actor.Kind personKind;

    @Column(name = "person_id", updatable = false)
    private long signerPersonId;

    @Column(name = "turn", updatable = false)
    private int turn;

    @Column(name = "opened_at")
    private Instant openedAt;

    @Column(name = "consented_at")
    private Instant consentedAt;

    @Column(name = "consent_version")
    private String consentVersion = "";

    @Column(name = "read_at")
    private Instant readAt;

    @Column(name = "signed_at")
    private Instant signedAt;

    @Column(name = "declined_at")
    private Instant declinedAt;

    @Convert(converter = EnvelopeSigner.SealedReason.class)
    @Column(name = "reason")
    private String reason = "";

    @Column(name = "told_at")
    private Instant toldAt;

    protected EnvelopeSigner() {
    }

    /** @param turn from 1: those with the same sign at the same time. @throws RejectedInputException at {@code turn} */
    public EnvelopeSigner(Envelope envelope, Actor.Kind personKind, long personId, int turn) {
        super(envelope);
        envelope.demandDraft();
        if (turn < 1 || turn > MOST_TURNS) {
            throw new RejectedInputException("turn", "signing.turn", MOST_TURNS);
        }
        this.envelopeId = envelope.getId();
        this.personKind = personKind;
        this.signerPersonId = personId;
        this.turn = turn;
    }

    /** @return whether it is the first time */
    public boolean open(Instant now) {
        boolean first = openedAt == null;
        openedAt = first ? now : openedAt;
        return first;
    }

    /** They agree to sign electronically. @param text which text they agreed to. @return whether it is the first time */
    public boolean consent(String text, Instant now) {
        boolean first = consentedAt == null;
        if (first) {
            consentedAt = now;
            consentVersion = text;
        }
        return first;
    }

    /** They say that they have read it to the end. @return whether it is the first time. @throws ConflictException before they consent */
    public boolean read(Instant now) {
        if (consentedAt == null) {
            throw new ConflictException("signing.consent_first");
        }
        boolean first = readAt == null;
        readAt = first ? now : readAt;
        return first;
    }

    /** @throws ConflictException before they have consented and read it */
    public void sign(Instant now) {
        if (consentedAt == null) {
            throw new ConflictException("signing.consent_first");
        }
        if (readAt == null) {
            throw new ConflictException("signing.read_first");
        }
        signedAt = now;
    }

    /** @throws RejectedInputException at {@code reason} */
    public void decline(String why, Instant now) {
        if (signedAt != null) {
            throw new ConflictException("signing.over");
        }
        reason = Texts.required("reason", why, REASON_LENGTH);
        declinedAt = now;
    }

    /** They are written to. */
    public void tell(Instant now) {
        toldAt = now;
    }

    /** Whether they were written to so long ago that they are reminded. */
    public boolean isQuietFor(int days, Instant now) {
        return days > 0 && toldAt != null && !now.isBefore(toldAt.plus(Duration.ofDays(days)));
    }

    public boolean wasTold() {
        return toldAt != null;
    }

    public boolean is(Actor actor) {
        return personKind == actor.kind() && signerPersonId == actor.personId();
    }

    /** Kind and id, as evidence names them: {@code client:42}. */
    public String reference() {
        return personKind.name().toLowerCase(Locale.ROOT) + ":" + signerPersonId;
    }

    public boolean hasSigned() {
        return signedAt != null;
    }

    public long getEnvelopeId() {
        return envelopeId;
    }

    public Actor.Kind getPersonKind() {
        return personKind;
    }

    public long getSignerPersonId() {
        return signerPersonId;
    }

    public int getTurn() {
        return turn;
    }

    public Instant getOpenedAt() {
        return openedAt;
    }

    public Instant getConsentedAt() {
        return consentedAt;
    }

    public String getConsentVersion() {
        return consentVersion;
    }

    public Instant getReadAt() {
        return readAt;
    }

    public Instant getSignedAt() {
        return signedAt;
    }

    public Instant getDeclinedAt() {
        return declinedAt;
    }

    public String getReason() {
        return reason;
    }

    /** Binds values to their column. */
    @Converter
    public static final class SealedReason extends EncryptedText implements AttributeConverter<String, String> {

        public SealedReason() {
            super("signing_signer.reason");
        }
    }
}
