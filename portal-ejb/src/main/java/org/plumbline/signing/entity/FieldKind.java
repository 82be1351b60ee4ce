package org.plumbline.signing.entity;

import java.util.List;
import java.util.stream.Stream;
import org.plumbline.shared.RejectedInputException;

/** What is filled in at a place. */
public enum FieldKind {
    SIGNATURE(0.3, 0.06), INITIALS(0.1, 0.05), DATE(0.2, 0.03), NAME(0.3, 0.03), TEXT(0.3, 0.03), CHECKBOX(0.03, 0.023);

    private final double width;
    private final double height;

    FieldKind(double width, double height) {
        this.width = width;
        this.height = height;
    }

    /** @throws RejectedInputException at {@code kind} for what is none */
    public static FieldKind of(String name) {
        return Stream.of(values()).filter(kind -> kind.name().equals(name)).findFirst()
                .orElseThrow(() -> new RejectedInputException("kind", "signing.kind"));
    }

    /** All of them by name. */
    public static List<String> names() {
        return Stream.of(values()).map(Enum::name).toList();
    }

    /** Whether whoever signs sets it with an act of their own. */
    public boolean isMark() {
        return this == SIGNATURE || this == INITIALS;
    }

    /** Of a new one, as a fraction of its page. */
    public double width() {
        return width;
    }

    /** Of a new one, as a fraction of its page. */
    public double height() {
        return height;
    }
}
