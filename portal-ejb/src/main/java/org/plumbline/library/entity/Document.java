package org.plumbline.library.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.regex.Pattern;
import org.plumbline.document.entity.StoredFile;
import org.plumbline.shared.Owned;
import org.plumbline.shared.ParticipantRole;
import org.plumbline.shared.ProjectOwned;
import org.plumbline.shared.RejectedInputException;

/** Something people call by a name, of which there are versions. The one with the highest number is current. */
@Entity
@Table(name = "library_document")
public class Document extends ProjectOwned {

    /** Characters in a title. */
    public static final int TITLE_LENGTH = 200;
    /** Characters in a number. */
    public static final int NUMBER_LENGTH = 80;
    /** Characters in the name of who issued it. */
    public static final int ISSUER_LENGTH = 120;

    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2199;

    /** Line ends among them, and what turns the direction of writing. */
    private static final Pattern INVISIBLE = Pattern.compile("[\\p{Cc}\\p{Cf}]+");

    @Enumerated(EnumType.STRING)
    @Column(name = "kind")
    private DocumentType type;

    @Column(name = "title")
    private String title;

    @Column(name = "number")
    private String number;

    @Column(name = "issuer")
    private String issuer;

    @Column(name = "valid_from")
    private LocalDate validFrom;

    @Column(name = "valid_until")
    private LocalDate validUntil;

    @Enumerated(EnumType.STRING)
    @Column(name = "visibility")
    private Visibility visibility = Visibility.INTERNAL;

    /** From then on it is seen by staff alone again; null for no end. */
    @Column(name = "shared_until")
    private Instant sharedUntil;

    /** The first version people outside the company may see; 0 while there is none. */
    @Column(name = "first_shown")
    private int firstShown;

    @Column(name = "last_number")
    private int lastNumber;

    @Column(name = "touched_at")
    private Instant touchedAt;

    protected Document() {
    }

    /** Without a version yet, and seen by staff alone. @throws RejectedInputException as {@link #describe} */
    public Document(Owned project, DocumentTerms terms) {
        super(project);
        describe(terms);
    }

    /** @throws RejectedInputException at {@code title}, {@code number}, {@code issuer}, {@code validFrom} or {@code validUntil} */
    public final void describe(DocumentTerms terms) {
        String cleaned = cleaned(terms.title());
        if (cleaned.isEmpty() || cleaned.length() > TITLE_LENGTH) {
            throw new RejectedInputException("title", "library.title", TITLE_LENGTH);
        }
        String newNumber = cleaned(terms.type().has(DocumentField.NUMBER) ? terms.number() : null);
        if (newNumber.length() > NUMBER_LENGTH) {
            throw new RejectedInputException("number", "library.number", NUMBER_LENGTH);
        }
        String newIssuer = cleaned(terms.type().has(DocumentField.ISSUER) ? terms.issuer() : null);
        if (newIssuer.length() > ISSUER_LENGTH) {
            throw new RejectedInputException("issuer", "library.issuer", ISSUER_LENGTH);
        }
        type = terms.type();
        title = cleaned;
        number = newNumber;
        issuer = newIssuer;
        validFrom = day("validFrom", type.has(DocumentField.VALID_FROM) ? terms.validFrom() : null);
        validUntil = day("validUntil", type.has(DocumentField.VALID_UNTIL) ? terms.validUntil() : null);
        if (validFrom != null && validUntil != null && validUntil.isBefore(validFrom)) {
            throw new RejectedInputException("validUntil", "library.order");
        }
    }

    /** The next version: current from now on. @param restored the number of an earlier one it brings back, or 0 */
    public DocumentVersion next(StoredFile file, VersionAuthor author, String note, int restored) {
        DocumentVersion next = new DocumentVersion(this, lastNumber + 1, file, author, note, restored);
        lastNumber++;
        touchedAt = next.getCreatedAt();
        return next;
    }

    /**
     * Decides who outside the company sees it. Whoever did not see it before sees nothing older than what is current now.
     *
     * @param until the end of it, or null for none
     */
    public void show(Visibility to, Instant until) {
        boolean hidden = visibility == Visibility.INTERNAL;
        visibility = to;
        sharedUntil = to == Visibility.INTERNAL ? null : until;
        firstShown = to == Visibility.INTERNAL ? 0 : hidden ? Math.max(1, lastNumber) : firstShown;
    }

    /** Whether somebody outside the company sees it. @param byName whether they were chosen by name */
    public boolean isShownTo(ParticipantRole role, boolean byName, Instant now) {
        boolean lasts = sharedUntil == null || sharedUntil.isAfter(now);
        return lasts && (visibility == Visibility.CHOSEN && byName
                || visibility == Visibility.CLIENT && (role == ParticipantRole.CLIENT || role == ParticipantRole.CO_OWNER));
    }

    private static String cleaned(String text) {
        return text == null ? "" : INVISIBLE.matcher(text).replaceAll(" ").strip();
    }

    private static LocalDate day(String field, LocalDate day) {
        if (day != null && (day.getYear() < FIRST_YEAR || day.getYear() > LAST_YEAR)) {
            throw new RejectedInputException(field, "library.day");
        }
        return day;
    }

    public boolean isInternal() {
        return visibility == Visibility.INTERNAL;
    }

    public DocumentTerms getTerms() {
        return new DocumentTerms(type, title, number, issuer, validFrom, validUntil);
    }

    public Visibility getVisibility() {
        return visibility;
    }

    /** Null for no end. */
    public Instant getSharedUntil() {
        return sharedUntil;
    }

    public int getFirstShown() {
        return firstShown;
    }

    /** The number of the current version. */
    public int getLastNumber() {
        return lastNumber;
    }
}
