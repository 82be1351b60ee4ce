package org.plumbline.proposal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.plumbline.house.inside.LargeCompany.FIRST_PAGE;
import static org.plumbline.house.inside.LargeCompany.PROJECTS;
import static org.plumbline.house.inside.LargeCompany.SEARCH;
import static org.plumbline.house.inside.LargeCompany.isQuick;

import jakarta.ejb.EJB;
import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.plumbline.house.inside.InContainer;
import org.plumbline.house.inside.LargeCompany;
import org.plumbline.proposal.boundary.ProposalRow;
import org.plumbline.proposal.boundary.ProposalService;
import org.plumbline.security.CurrentActor;
import org.plumbline.shared.Actor;
import org.plumbline.shared.Ids;
import org.plumbline.shared.StaffRole;

/** A company with 5,000 projects and 50,000 proposals still gets its list in a blink. */
class ProposalListIT extends InContainer {

    private static final int PROPOSALS = 50_000;
    private static LargeCompany company;

    @EJB
    private ProposalService proposals;

    @Inject
    private CurrentActor current;

    @BeforeEach
    void aLargeCompany() throws Exception {
        if (company == null) {
            company = filled();
        }
        current.set(Actor.staff(company.id(), 1, 0, StaffRole.OWNER));
    }

    @Test
    void theFirstPageIsThereInABlinkWhateverIsAsked() {
        assertThat(proposals.list(0, "", "", 1).total()).isEqualTo(PROPOSALS);
        assertThat(proposals.list(0, "", "P-2026-4711", 1).rows()).extracting(ProposalRow::number).containsExactly("P-2026-4711");
        assertThat(proposals.list(company.firstProject(), "", "", 1).total()).isEqualTo(PROPOSALS / PROJECTS);
        isQuick("all", FIRST_PAGE, () -> proposals.list(0, "", "", 1));
        isQuick("of one status", FIRST_PAGE, () -> proposals.list(0, "SENT", "", 1));
        isQuick("of one project", FIRST_PAGE, () -> proposals.list(company.firstProject(), "", "", 1));
        isQuick("by number", FIRST_PAGE, () -> proposals.list(0, "", "2026-4711", 1));
        isQuick("by words", SEARCH, () -> proposals.list(0, "", "kitchen 4711", 1));
        isQuick("nothing", SEARCH, () -> proposals.list(0, "", "no such proposal", 1));
    }

    private static LargeCompany filled() throws Exception {
        LargeCompany made = new LargeCompany();
        long first = Ids.next() + PROJECTS;
        made.insert("insert into proposal (id, version, created_at, company_id, project_id, number_year, number_in_year, title, status, "
                + "sent_revision, draft_revision, decision_rule, decision_order, choice, touched_at) "
                + "values (?, 1, ?, ?, ?, 2026, ?, ?, ?, ?, ?, 'ALL', 'PARALLEL', '', ?)", PROPOSALS,
                i -> List.of(first + i, made.now(), made.id(), made.firstProject() + i % PROJECTS, i + 1, "Remodel " + i,
                        i % 2 == 0 ? "DRAFT" : "SENT", i % 2, 1 - i % 2, made.now().minusSeconds(i)));
        made.insert("insert into proposal_revision (id, version, created_at, company_id, proposal_id, number, currency, tax_name, tax_rate, "
                + "intro, terms, internal_note, deposit_kind, deposit_value, duration_days, edited_at, edited_by, total_minor) "
                + "values (?, 1, ?, ?, ?, 1, 'USD', '', 0, '', '', '', 'NONE', 0, 0, ?, 'staff:1', ?)", PROPOSALS,
                i -> List.of(first + i, made.now(), made.id(), first + i, made.now(), 100L * i));
        return made;
    }
}
