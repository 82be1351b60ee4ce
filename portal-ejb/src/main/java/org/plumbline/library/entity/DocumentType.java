package org.plumbline.library.entity;

import static org.plumbline.library.entity.DocumentField.ISSUER;
import static org.plumbline.library.entity.DocumentField.NUMBER;
import static org.plumbline.library.entity.DocumentField.VALID_FROM;
import static org.plumbline.library.entity.DocumentField.VALID_UNTIL;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.plumbline.shared.RejectedInputException;

/** The sorts of documents: what is known of each, who sees it unless somebody decides otherwise, and for how many years it is worth keeping. */
public enum DocumentType {

    CONTRACT(Visibility.CLIENT, 10, NUMBER, VALID_FROM, VALID_UNTIL),
    PERMIT(Visibility.CLIENT, 10, NUMBER, ISSUER, VALID_FROM, VALID_UNTIL),
    PLAN(Visibility.CLIENT, 10, NUMBER, ISSUER),
    INSURANCE(Visibility.CLIENT, 10, NUMBER, ISSUER, VALID_FROM, VALID_UNTIL),
    WARRANTY(Visibility.CLIENT, 10, NUMBER, ISSUER, VALID_FROM, VALID_UNTIL),
    LIEN_WAIVER(Visibility.INTERNAL, 10, ISSUER, VALID_FROM),
    PHOTO(Visibility.CLIENT, 5),
    OTHER(Visibility.INTERNAL, 5);

    private final Visibility visibility;
    private final int years;
    private final Set<DocumentField> fields;

    DocumentType(Visibility visibility, int years, DocumentField... fields) {
        this.visibility = visibility;
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
