package org.plumbline.signing.entity;

/** How far a request for signatures has come. */
public enum EnvelopeStatus {
    /** Staff prepare it. */
    DRAFT,
    /** Those asked can sign. */
    SENT,
    /** All have signed; the PDF is being made. */
    SIGNED,
    /** The PDF is in the library. */
    COMPLETED,
    /** Somebody declined. */
    DECLINED,
    /** Its last day is over. */
    EXPIRED,
    /** Staff took it back. */
    WITHDRAWN,
    /** The document has another version. */
    VOID;

    /** Whether nothing comes of it any more. */
    public boolean isOver() {
        return this == DECLINED || this == EXPIRED || this == WITHDRAWN || this == VOID;
    }
}
