package org.plumbline.library;

import static org.assertj.core.api.Assertions.assertThat;
import static org.plumbline.house.inside.LargeCompany.FIRST_PAGE;
import static org.plumbline.house.inside.LargeCompany.SEARCH;
import static org.plumbline.house.inside.LargeCompany.isQuick;

import jakarta.ejb.EJB;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.plumbline.house.inside.InContainer;
import org.plumbline.house.inside.LargeCompany;
import org.plumbline.library.boundary.DocumentQuery;
import org.plumbline.library.boundary.DocumentRow;
import org.plumbline.library.boundary.LibraryService;
import org.plumbline.library.boundary.ShelfView;
import org.plumbline.shared.Actor;
import org.plumbline.shared.Ids;
import org.plumbline.shared.ParticipantRole;
import org.plumbline.shared.StaffRole;

/** A project with 5,000 documents still gets its library in a blink, on either side. */
class LibraryListIT extends InContainer {

    private static final int DOCUMENTS = 5_000;

    @EJB
    private LibraryService library;

    @Test
    void theFirstPageIsThereInABlinkWhateverIsAsked() throws Exception {
        LargeCompany company = filled();
        Actor staff = Actor.staff(company.id(), 1, 0, StaffRole.OWNER);
        Actor client = Actor.client(company.id(), 5, 0, Map.of(company.firstProject(), ParticipantRole.CLIENT));
        assertThat(list(company, staff, "", null, false).page().total()).isEqualTo(DOCUMENTS);
        assertThat(list(company, client, "", null, false).page().total()).isEqualTo(DOCUMENTS / 2);
        assertThat(list(company, client, "PERMIT", "4710", true).page().rows()).extracting(DocumentRow::title).containsExactly("Permit 4710");
        assertThat(list(company, client, "", "4711", true).page().total()).as("internal").isZero();
        for (Actor reader : List.of(staff, client)) {
            isQuick("newest", FIRST_PAGE, () -> list(company, reader, "", null, false));
            isQuick("by title", FIRST_PAGE, () -> list(company, reader, "PERMIT", null, true));
            isQuick("by last day", FIRST_PAGE, () -> library.list(reader, company.firstProject(), new DocumentQuery("", null, "SHOWN", "LAST_DAY", 1)));
            isQuick("by words", SEARCH, () -> list(company, reader, "", "permit 47", false));
        }
    }

    private ShelfView list(LargeCompany company, Actor reader, String type, String text, boolean byTitle) {
        return library.list(reader, company.firstProject(), new DocumentQuery(type, text, "", byTitle ? "TITLE" : "", 1));
    }

    /** Every other document is shown to the client. */
    private static LargeCompany filled() throws Exception {
        LargeCompany made = new LargeCompany();
        long first = Ids.next() + LargeCompany.PROJECTS;
        made.insert("insert into stored_file (id, version, created_at, company_id, project_id, uploader_kind, uploader_id, name, declared_type, media_type, "
                + "size_bytes, sha256, store_id, state, audience, used, tries, judge_at, preview_width, preview_height) values (?, 1, ?, ?, ?, 'STAFF', 1, "
                + "'permit.pdf', '', 'application/pdf', 1, 'hash', 'none', 'CLEAN', 'STAFF', true, 1, ?, 0, 0)", DOCUMENTS,
                i -> List.of(first + i, made.now(), made.id(), made.firstProject(), made.now()));
        made.insert("insert into library_document (id, version, created_at, company_id, project_id, kind, title, number, issuer, visibility, first_shown, "
                + "last_number, touched_at) values (?, 1, ?, ?, ?, 'PERMIT', ?, '', '', ?, ?, 1, ?)", DOCUMENTS,
                i -> List.of(first + i, made.now(), made.id(), made.firstProject(), "Permit " + i, i % 2 == 0 ? "CLIENT" : "INTERNAL", 1 - i % 2,
                        made.now().minusMinutes(i)));
        made.insert("insert into library_version (id, version, created_at, company_id, project_id, document_id, number, file_id, sha256, note, author_id, "
                + "author_name, restored) values (?, 1, ?, ?, ?, ?, 1, ?, 'hash', '', 1, 'Maria Lopez', 0)", DOCUMENTS,
                i -> List.of(first + i, made.now(), made.id(), made.firstProject(), first + i, first + i));
        return made;
    }
}
