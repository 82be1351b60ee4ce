package org.plumbline.sealing.entity;

/** How much a seal proves, as PAdES names it. */
public enum SealLevel {
    /** Who, and that nothing has changed; the time is what the portal's clock said. */
    B_B("B-B"),
    /** The time, too, confirmed by a timestamp. */
    B_T("B-T"),
    /** And that the certificates were good, with the data to check it for as long as anybody wants to. */
    B_LT("B-LT");

    private final String text;

    SealLevel(String text) {
        this.text = text;
    }

    /** As PAdES writes it: {@code B-T}. */
    public String text() {
        return text;
    }
}
