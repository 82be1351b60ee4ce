package org.plumbline.library.entity;

import static org.plumbline.library.entity.DocumentField.ISSUER;
import static org.plumbline.library.entity.DocumentField.NUMBER;
import static org.plumbline.library.entity.DocumentField.VALID_FROM;
import static org.plumbline.library.entity.DocumentField.VALID_UNTIL;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.plumbline.shared.RejectedInputException;

/**
 * The sorts of documents: what is known of each, who sees it unless somebody decides otherwise, whether it is to be approved, and for how
 * many years it is worth keeping.
 */
public enum DocumentType {

    CONTRACT(Visibility.CLIENT, false, 10, NUMBER, VALID_FROM, VALID_UNTIL),
    PERMIT(Visibility.CLIENT, false, 10, NUMBER, ISSUER, VALID_FROM, VALID_UNTIL),
    PLAN(Visibility.CLIENT, true, 10, NUMBER, ISSUER),
    INSURANCE(Visibility.CLIENT, false, 10, NUMBER, ISSUER, VALID_FROM, VALID_UNTIL),
    /** Of the contractor, or of somebody who works for them. */
    LICENSE(Visibility.CLIENT, false, 10, NUMBER, ISSUER, VALID_FROM, VALID_UNTIL),
    WARRANTY(Visibility.CLIENT, false, 10, NUMBER, ISSUER, VALID_FROM, VALID_UNTIL),
    LIEN_WAIVER(Visibility.INTERNAL, false, 10, ISSUER, VALID_FROM),
    PHOTO(Visibility.CLIENT, false, 5),
    OTHER(Visibility.INTERNAL, false, 5);

    /** Those without which work must stop: their last days are watched. */
    public static final Set<DocumentType> WATCHED = Set.copyOf(EnumSet.of(PERMIT, INSURANCE, LICENSE));

    private final Visibility visibility;
    private final boolean approved;
    private final int years;
    private final Set<DocumentField> fields;

    DocumentType(Visibility visibility, boolean approved, int years, DocumentField... fields) {
        this.visibility = visibility;
        this.approved = approved;
        this.years = years;
        this.fields = Set.of(fields);
    }

    /** @throws RejectedInputException at {@code type} for what is none */
    public static DocumentType of(String name) {
        return Stream.of(values()).filter(type -> type.name().equals(name)).findFirst()
                .orElseThrow(() -> new RejectedInputException("type", "library.type"));
    }

    /** All of them by name. */
    public static List<String> names() {
        return Stream.of(values()).map(Enum::name).toList();
    }

    /** Who sees a new one, as far as whoever adds it may show it. */
    public Visibility visibility() {
        return visibility;
    }

    /** Whether each version of one is to be approved before anybody builds on it. */
    public boolean isToBeApproved() {
        return approved;
    }

    /** Years after it was added for which it should be kept. */
    public int years() {
        return years;
    }

    public boolean has(DocumentField field) {
        return fields.contains(field);
    }

    public Set<DocumentField> fields() {
        return fields;
    }
}
