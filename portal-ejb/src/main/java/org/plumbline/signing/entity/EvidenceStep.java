package org.plumbline.signing.entity;

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

/** One step of what happened to a request for signatures, bound to the one before it. Written once, never changed. */
@Entity
@Table(name = "signing_evidence")
public class EvidenceStep extends ProjectOwned {

    private static final int AGENT_LENGTH = 300;
    private static final int IP_LENGTH = 45;

    @Column(name = "envelope_id", updatable = false)
    private long envelopeId;

    @Column(name = "number", updatable = false)
    private int number;

    @Enumerated(EnumType.STRING)
    @Column(name = "step", updatable = false)
    private EvidenceKind kind;

    @Column(name = "who", updatable = false)
    private String who;

    @Enumerated(EnumType.STRING)
    @Column(name = "proof", updatable = false)
    private Proof proof;

    /** As text: what is hashed must come back from every database to the last digit. */
    @Column(name = "at", updatable = false)
    private String at;

    @Convert(converter = EvidenceStep.SealedIp.class)
    @Column(name = "ip", updatable = false)
    private String ip;

    @Convert(converter = EvidenceStep.SealedAgent.class)
    @Column(name = "agent", updatable = false)
    private String agent;

    @Column(name = "consent_version", updatable = false)
    private String consentVersion;

    @Column(name = "shown_hash", updatable = false)
    private String shownHash;

    @Column(name = "result_hash", updatable = false)
    private String resultHash;

    @Column(name = "previous", updatable = false)
    private String previous;

    @Column(name = "hash", updatable = false)
    private String hash;

    protected EvidenceStep() {
    }

    /**
     * What happened.
     *
     * @param who            kind and id: {@code client:42}; {@code system} for the portal
     * @param ip             address of the network it came from, or empty
     * @param agent          what the browser calls itself, or empty
     * @param consentVersion the text that was agreed to, or empty
     * @param shownHash      of what was before their eyes, or empty
     * @param resultHash     of what came of it, or empty
     */
    public record Fact(EvidenceKind kind, String who, Proof proof, Instant at, String ip, String agent, String consentVersion, String shownHash,
                       String resultHash) {
    }

    EvidenceStep(Envelope envelope, Fact fact) {
        super(envelope);
        this.envelopeId = envelope.getId();
        this.number = envelope.getChainLength() + 1;
        this.kind = fact.kind();
        this.who = fact.who();
        this.proof = fact.proof();
        this.at = fact.at().toString();
        this.ip = bounded(fact.ip(), IP_LENGTH);
        this.agent = bounded(fact.agent(), AGENT_LENGTH);
        this.consentVersion = fact.consentVersion();
        this.shownHash = fact.shownHash();
        this.resultHash = fact.resultHash();
        this.previous = envelope.getChainHead();
        this.hash = content();
    }

    private static String bounded(String text, int most) {
        String given = text == null ? "" : text;
        return given.length() <= most ? given : given.substring(0, most);
    }

    private String content() {
        return Chain.hash(previous, Long.toString(envelopeId), Integer.toString(number), kind.name(), who, proof.name(), at, ip, agent, consentVersion,
                shownHash, resultHash);
    }

    boolean isUnaltered() {
        return content().equals(hash);
    }

    public int getNumber() {
        return number;
    }

    public EvidenceKind getKind() {
        return kind;
    }

    public String getWho() {
        return who;
    }

    public Proof getProof() {
        return proof;
    }

    public Instant getAt() {
        return Instant.parse(at);
    }

    public String getIp() {
        return ip;
    }

    public String getAgent() {
        return agent;
    }

    public String getConsentVersion() {
        return consentVersion;
    }

    public String getShownHash() {
        return shownHash;
    }

    public String getResultHash() {
        return resultHash;
    }

    public String getPrevious() {
        return previous;
    }

    public String getHash() {
        return hash;
    }

    /** Binds values to their column. */
    @Converter
    public static final class SealedIp extends EncryptedText implements AttributeConverter<String, String> {

        public SealedIp() {
            super("signing_evidence.ip");
        }
    }

    /** Binds values to their column. */
    @Converter
    public static final class SealedAgent extends EncryptedText implements AttributeConverter<String, String> {

        public SealedAgent() {
            super("signing_evidence.agent");
        }
    }
}
