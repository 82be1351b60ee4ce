package org.plumbline.signing.entity;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Converter;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.util.Comparator;
import org.plumbline.shared.EncryptedText;
import org.plumbline.shared.ProjectOwned;
import org.plumbline.shared.RejectedInputException;

/** Something one signer fills in at a place of a page. */
@Entity
@Table(name = "signing_field")
public class PlacedField extends ProjectOwned {

    /** From the top of the first page to the bottom of the last, the left before the right. */
    public static final Comparator<PlacedField> READING_ORDER = Comparator.<PlacedField>comparingInt(field -> field.page)
            .thenComparingDouble(field -> field.down).thenComparingDouble(field -> field.across).thenComparingLong(PlacedField::getId);

    /** Characters in what is asked. */
    public static final int LABEL_LENGTH = 80;
    /** Characters in an answer. */
    public static final int ANSWER_LENGTH = 200;
    /** What a ticked box answers. */
    public static final String TICKED = "true";

    @Column(name = "envelope_id", updatable = false)
    private long envelopeId;

    @Column(name = "signer_id", updatable = false)
    private long signerId;

    @Enumerated(EnumType.STRING)
    @Column(name = "kind", updatable = false)
    private FieldKind kind;

    @Column(name = "label", updatable = false)
    private String label;

    @Column(name = "page")
    private int page;

    @Column(name = "across")
    private double across;

    @Column(name = "down")
    private double down;

    @Column(name = "width")
    private double width;

    @Column(name = "height")
    private double height;

    @Convert(converter = PlacedField.SealedAnswer.class)
    @Column(name = "answer")
    private String answer = "";

    protected PlacedField() {
    }

    /** @throws RejectedInputException at {@code label} for a text or a box that says nothing, or where {@link Place} does */
    public PlacedField(Envelope envelope, EnvelopeSigner signer, FieldKind kind, String label, Place place) {
        super(envelope);
        this.envelopeId = envelope.getId();
        this.signerId = signer.getId();
        this.kind = kind;
        boolean asks = kind == FieldKind.TEXT || kind == FieldKind.CHECKBOX;
        this.label = asks ? Texts.required("label", label, LABEL_LENGTH) : Texts.optional("label", label, LABEL_LENGTH);
        move(envelope, place);
    }

    public final void move(Envelope envelope, Place to) {
        envelope.demandDraft();
        Place good = to.within(envelope.getPages());
        page = good.page();
        across = good.across();
        down = good.down();
        width = good.width();
        height = good.height();
    }

    /** What stands there from now on. @throws RejectedInputException at {@code answer} */
    public void fill(String text) {
        answer = kind == FieldKind.TEXT ? Texts.required("answer", text, ANSWER_LENGTH) : Texts.optional("answer", text, ANSWER_LENGTH);
    }

    public Place place() {
        return new Place(page, across, down, width, height);
    }

    public long getEnvelopeId() {
        return envelopeId;
    }

    public long getSignerId() {
        return signerId;
    }

    public FieldKind getKind() {
        return kind;
    }

    public String getLabel() {
        return label;
    }

    /** Empty until it is filled in. */
    public String getAnswer() {
        return answer;
    }

    /** Binds values to their column. */
    @Converter
    public static final class SealedAnswer extends EncryptedText implements AttributeConverter<String, String> {

        public SealedAnswer() {
            super("signing_field.answer");
        }
    }
}
