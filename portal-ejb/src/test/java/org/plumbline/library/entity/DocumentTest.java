package org.plumbline.library.entity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.plumbline.document.entity.FileBytes;
import org.plumbline.document.entity.FileOrigin;
import org.plumbline.document.entity.StoredFile;
import org.plumbline.shared.Actor;
import org.plumbline.shared.Owned;
import org.plumbline.shared.RejectedInputException;

/** What a document is called, which of its versions are shown, and what a type has. */
class DocumentTest {

    private static final Instant LATER = Instant.parse("2030-01-01T00:00:00Z");

    private final Document document = new Document(Owned.byProject(1, 2), terms(DocumentType.PERMIT, "Permit"));

    @Test
    void isCalledWhatCanBeRead() {
        document.describe(terms(DocumentType.PERMIT, " Per\u0000mit\u202egnp.exe\n "));
        assertThat(document.getTerms().title()).isEqualTo("Per mit gnp.exe");
        for (String bad : new String[] {null, "", " \u202e ", "x".repeat(201)}) {
            assertThatThrownBy(() -> document.describe(terms(DocumentType.PERMIT, bad))).isInstanceOf(RejectedInputException.class);
        }
        assertThat(document.getTerms().title()).as("a refusal changes nothing").isEqualTo("Per mit gnp.exe");
    }

    @Test
    void hasWhatItsTypeHas() {
        LocalDate day = LocalDate.of(2026, 5, 1);
        document.describe(new DocumentTerms(DocumentType.PERMIT, "Permit", "B-17", "City", day, day));
        assertThat(document.getTerms()).isEqualTo(new DocumentTerms(DocumentType.PERMIT, "Permit", "B-17", "City", day, day));
        document.describe(new DocumentTerms(DocumentType.PHOTO, "Photo", "B-17", "City", day, day));
        assertThat(document.getTerms()).isEqualTo(new DocumentTerms(DocumentType.PHOTO, "Photo", "", "", null, null));
        assertThatThrownBy(() -> document.describe(new DocumentTerms(DocumentType.PERMIT, "Permit", "", "", day, day.minusDays(1))))
                .isInstanceOf(RejectedInputException.class);
        assertThatThrownBy(() -> document.describe(new DocumentTerms(DocumentType.PERMIT, "Permit", "", "", LocalDate.of(20, 1, 1), null)))
                .isInstanceOf(RejectedInputException.class);
    }

    @Test
    void showsNothingFromBeforeItWasShown() {
        next();
        next();
        assertThat(document.isInternal()).isTrue();
        assertThat(document.getFirstShown()).isZero();
        document.show(Visibility.CLIENT, LATER);
        assertThat(document.getFirstShown()).isEqualTo(2);
        next();
        document.show(Visibility.CHOSEN, null);
        assertThat(document.getFirstShown()).as("shown all the time").isEqualTo(2);
        assertThat(document.getSharedUntil()).isNull();
        document.show(Visibility.INTERNAL, LATER);
        assertThat(document.getSharedUntil()).isNull();
        document.show(Visibility.CLIENT, null);
        assertThat(document.getFirstShown()).isEqualTo(3);
    }

    @Test
    void numbersItsVersionsWithoutAGap() {
        assertThat(next().getNumber()).isEqualTo(1);
        assertThatThrownBy(() -> document.next(file(), new VersionAuthor(3, "Maria"), "n".repeat(501), 0)).isInstanceOf(RejectedInputException.class);
        assertThat(next().getNumber()).isEqualTo(2);
        assertThat(document.getLastNumber()).isEqualTo(2);
    }

    private DocumentVersion next() {
        return document.next(file(), new VersionAuthor(3, "Maria"), "", 0);
    }

    private static StoredFile file() {
        return new StoredFile(new FileOrigin(Owned.byProject(1, 2), Actor.Kind.STAFF, 3, "permit.pdf", ""), "application/pdf",
                new FileBytes("id", 1, "hash"), Instant.EPOCH);
    }

    private static DocumentTerms terms(DocumentType type, String title) {
        return new DocumentTerms(type, title, null, null, null, null);
    }
}
