package org.plumbline.signing.entity;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Converter;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.plumbline.shared.EncryptedText;
import org.plumbline.shared.ProjectOwned;
import org.plumbline.shared.RejectedInputException;

/** What somebody signed with. Written once; the database lets each signer do so once. */
@Entity
@Table(name = "signing_signature")
public class Signature extends ProjectOwned {

    /** Characters in a typed name. */
    public static final int NAME_LENGTH = 120;

    @Column(name = "envelope_id", updatable = false)
    private long envelopeId;

    @Column(name = "signer_id", updatable = false)
    private long signerId;

    @Enumerated(EnumType.STRING)
    @Column(name = "way", updatable = false)
    private SignatureWay way;

    @Convert(converter = Signature.SealedName.class)
    @Column(name = "signed_name", updatable = false)
    private String signedName;

    @Column(name = "picture", updatable = false)
    private byte[] picture;

    @Column(name = "content_hash", updatable = false)
    private String contentHash;

    protected Signature() {
    }

    /** @param picture PNG or JPEG, or null where the name was typed. @throws RejectedInputException at {@code signedName} or {@code picture} */
    public Signature(EnvelopeSigner signer, SignatureWay way, String name, byte[] picture) {
        super(signer);
        this.envelopeId = signer.getEnvelopeId();
        this.signerId = signer.getId();
        this.way = way;
        this.signedName = Texts.required("signedName", name, NAME_LENGTH);
        if (way != SignatureWay.TYPED && picture == null) {
            throw new RejectedInputException("picture", "signing.picture");
        }
        this.picture = way == SignatureWay.TYPED ? null : picture.clone();
        this.contentHash = Chain.hash(way.name(), signedName, Chain.hash(this.picture));
    }

    /** Letters of the name, as they stand for it. */
    public String initials() {
        String letters = Stream.of(signedName.split("[\\s-]+")).filter(word -> !word.isEmpty())
                .map(word -> Character.toString(Character.toUpperCase(word.codePointAt(0)))).collect(Collectors.joining());
        return letters.isEmpty() ? signedName.substring(0, 1) : letters;
    }

    public long getSignerId() {
        return signerId;
    }

    public long getEnvelopeId() {
        return envelopeId;
    }

    public SignatureWay getWay() {
        return way;
    }

    public String getSignedName() {
        return signedName;
    }

    /** Null where the name was typed. */
    public byte[] getPicture() {
        return picture == null ? null : picture.clone();
    }

    /** Over way, name and picture. */
    public String getContentHash() {
        return contentHash;
    }

    /** Binds values to their column. */
    @Converter
    public static final class SealedName extends EncryptedText implements AttributeConverter<String, String> {

        public SealedName() {
            super("signing_signature.signed_name");
        }
    }
}
