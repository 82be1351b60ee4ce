package org.plumbline.proposal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.plumbline.house.inside.LargeCompany.FIRST_PAGE;
import static org.plumbline.house.inside.LargeCompany.PROJECTS;
import static org.plumbline.house.inside.LargeCompany.PROPOSALS;
import static org.plumbline.house.inside.LargeCompany.SEARCH;
import static org.plumbline.house.inside.LargeCompany.isQuick;

import jakarta.ejb.EJB;
import jakarta.inject.Inject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.plumbline.house.inside.InContainer;
import org.plumbline.house.inside.LargeCompany;
import org.plumbline.proposal.boundary.ProposalRow;
import org.plumbline.proposal.boundary.ProposalService;
import org.plumbline.security.CurrentActor;
import org.plumbline.shared.Actor;
import org.plumbline.shared.StaffRole;

/** A company with 5,000 projects and 50,000 proposals still gets its list in a blink. */
class ProposalListIT extends InContainer {

    private LargeCompany company;

    @EJB
    private ProposalService proposals;

    @Inject
    private CurrentActor current;

    @BeforeEach
    void aLargeCompany() throws Exception {
        company = LargeCompany.busy();
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
}
