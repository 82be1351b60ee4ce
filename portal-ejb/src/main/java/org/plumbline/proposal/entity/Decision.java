package org.plumbline.proposal.entity;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Converter;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import org.plumbline.shared.EncryptedText;
import org.plumbline.shared.ProjectOwned;

/** What one person decided on one revision, with the proof of what they were shown. Written once, never changed. */
@Entity
@Table(name = "proposal_decision")
public class Decision extends ProjectOwned {

    /** Characters in a typed name. */
    public static final int NAME_LENGTH = 120;
    /** Characters in a reason. */
    public static final int REASON_LENGTH = 2000;

    @Column(name = "proposal_id", updatable = false)
    private long proposalId;

    @Column(name = "revision", updatable = false)
    private int revision;

    @Column(name = "client_id", updatable = false)
    private long clientId;

    @Enumerated(EnumType.STRING)
    @Column(name = "kind", updatable = false)
    private DecisionKind kind;

    @Convert(converter = Decision.SealedName.class)
    @Column(name = "signed_name", updatable = false)
    private String signedName;

    @Column(name = "consent_version", updatable = false)
    private String consentVersion = "";

    @Column(name = "reason_code", updatable = false)
    private String reasonCode = "";

    @Column(name = "reason", updatable = false)
    private String reason = "";

    @Column(name = "device", updatable = false)
    private String device;

    @Column(name = "shown_hash", updatable = false)
    private String shownHash;

    @Column(name = "shown", updatable = false)
    private byte[] shown;

    @Column(name = "total_minor", updatable = false)
    private long totalMinor;

    @Column(name = "decided_at", updatable = false)
    private Instant decidedAt;

    protected Decision() {
    }

    private Decision(Share share, int revision, DecisionKind kind, Shown seen, Instant now) {
        super(share);
        this.proposalId = share.getProposalId();
        this.clientId = share.getClientId();
        this.revision = revision;
        this.kind = kind;
        this.device = seen.device();
        this.shownHash = seen.hash();
        this.shown = seen.content();
        this.totalMinor = seen.totalMinor();
        this.decidedAt = now;
        this.signedName = "";
    }

    /**
     * What somebody had before their eyes.
     *
     * @param hash       SHA-256 of the sheet, base64url
     * @param content    the sheet as deflated canonical JSON
     * @param totalMinor what it came to, with tax
     * @param device     name of the browser and system
     */
    public record Shown(String hash, byte[] content, long totalMinor, String device) {

        public Shown {
            content = content.clone();
        }

        @Override
        public byte[] content() {
            return content.clone();
        }
    }

    /** @param name as typed. @param consentVersion which text was agreed to */
    public static Decision acceptance(Share share, int revision, String name, String consentVersion, Shown seen, Instant now) {
        Decision decision = new Decision(share, revision, DecisionKind.ACCEPTED, seen, now);
        decision.signedName = Texts.required("signedName", name, NAME_LENGTH);
        decision.consentVersion = consentVersion;
        return decision;
    }

    /** Anything but acceptance: code and words say why. */
    public static Decision refusal(Share share, int revision, DecisionKind kind, String reasonCode, String reason, Shown seen, Instant now) {
        Decision decision = new Decision(share, revision, kind, seen, now);
        decision.reasonCode = reasonCode;
        decision.reason = Texts.required("reason", reason, REASON_LENGTH);
        return decision;
    }

    @Override
    public long personId() {
        return clientId;
    }

    public long getProposalId() {
        return proposalId;
    }

    public int getRevision() {
        return revision;
    }

    public DecisionKind getKind() {
        return kind;
    }

    public String getSignedName() {
        return signedName;
    }

    public String getConsentVersion() {
        return consentVersion;
    }

    public String getReasonCode() {
        return reasonCode;
    }

    public String getReason() {
        return reason;
    }

    public String getDevice() {
        return device;
    }

    public String getShownHash() {
        return shownHash;
    }

    public byte[] getShown() {
        return shown.clone();
    }

    public long getTotalMinor() {
        return totalMinor;
    }

    public Instant getDecidedAt() {
        return decidedAt;
    }

    /** Binds values to their column. */
    @Converter
    public static final class SealedName extends EncryptedText implements AttributeConverter<String, String> {

        public SealedName() {
            super("proposal_decision.signed_name");
        }
    }
}
