package org.plumbline.proposal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.ejb.EJB;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.plumbline.audit.boundary.AuditService;
import org.plumbline.audit.boundary.AuditService.AuditFilter;
import org.plumbline.audit.boundary.AuditService.Trail;
import org.plumbline.proposal.boundary.DraftVersion;
import org.plumbline.proposal.boundary.LineDraft;
import org.plumbline.proposal.boundary.ProposalDraft;
import org.plumbline.proposal.boundary.ProposalDraftService;
import org.plumbline.proposal.boundary.ProposalSheet;
import org.plumbline.proposal.boundary.ProposalSheet.SheetSection;
import org.plumbline.proposal.boundary.SharePart;
import org.plumbline.proposal.boundary.SharingDraft;
import org.plumbline.proposal.boundary.SharingDraft.PersonDraft;
import org.plumbline.proposal.boundary.ViewAsService;
import org.plumbline.proposal.boundary.ViewedAs;
import org.plumbline.proposal.boundary.VisibilityDraft;
import org.plumbline.proposal.boundary.VisibilityService;
import org.plumbline.proposal.entity.PriceMode;
import org.plumbline.shared.NotFoundException;
import org.plumbline.shared.ParticipantRole;

/** Staff see a draft as a client will, to the last component of the sheet, and nobody else does. */
class ViewAsIT extends SharedProposal {

    @EJB
    private ViewAsService views;

    @EJB
    private VisibilityService visibility;

    @EJB
    private ProposalDraftService drafts;

    @EJB
    private AuditService audit;

    @Test
    void aDraftLooksAsItWillOnceItIsSent() {
        current.set(owner);
        long draft = proposals.create(new ProposalDraft(project, "Bath"));
        long tiles = drafts.addSection(on(draft), "Tiles").key();
        drafts.addLine(on(draft), tiles, 0, 0, line("Tiling"));
        long secret = drafts.addSection(on(draft), "Secret section").key();
        drafts.addLine(on(draft), secret, 0, 0, line("Secret line"));
        visibility.writePerson(draft, ana.personId(), new VisibilityDraft("TOTAL", Set.of("COST_CODE", "QUANTITY"), Set.of(secret)));
        ViewedAs before = views.latest(draft, ana.personId());
        assertThat(before.name()).isEqualTo("Ana Miller");
        assertThat(before.draft()).isTrue();
        assertThat(before.page().decidable()).isTrue();
        assertThatThrownBy(() -> views.sent(draft, ana.personId())).isInstanceOf(NotFoundException.class);
        sharing.send(draft, proposals.view(draft).version(), new SharingDraft("ANY", "PARALLEL",
                List.of(new PersonDraft(ana.personId(), SharePart.DECIDER, 1))));
        current.set(ana);
        ProposalSheet seen = sheets.open(draft).sheet();
        assertThat(before.page().sheet()).isEqualTo(seen);
        assertThat(seen.sections()).extracting(SheetSection::title).containsExactly("Tiles");
    }

    @Test
    void theNextRevisionShowsWhatWillHaveChangedAndTheClientStillReadsTheOneBefore() {
        current.set(ana);
        sheets.open(proposal);
        current.set(owner);
        proposals.revise(proposal);
        drafts.removeLine(on(proposal), permits);
        ViewedAs next = views.latest(proposal, ana.personId());
        assertThat(next.page().sheet().revision()).isEqualTo(2);
        assertThat(next.page().changes().from()).isOne();
        ViewedAs lender = views.latest(proposal, ParticipantRole.LENDER);
        assertThat(lender.page().sheet().mode()).isEqualTo(PriceMode.SECTION);
        assertThat(lender.page().decider()).isFalse();
        assertThat(lender.name()).isEmpty();
        assertThat(views.sent(proposal, ana.personId()).page().sheet().revision()).isOne();
        assertThat(audit.page(Trail.COMPANY, new AuditFilter("ProposalViewedAs", "", null, null), 1).rows())
                .filteredOn(row -> row.subjectName().contains(Long.toString(proposal)))
                .extracting(row -> row.facts().get("revision") + row.facts().get("role")).containsExactly("1", "2LENDER", "2");
        current.set(ana);
        assertThat(sheets.open(proposal).sheet().revision()).isOne();
        assertThatThrownBy(() -> views.latest(proposal, ana.personId())).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> views.latest(proposal, ParticipantRole.CLIENT)).isInstanceOf(NotFoundException.class);
        current.set(owner);
        assertThatThrownBy(() -> views.latest(proposal, owner.personId())).as("nobody of the project").isInstanceOf(NotFoundException.class);
    }

    private DraftVersion on(long id) {
        return DraftVersion.of(id, proposals.view(id).version());
    }

    private static LineDraft line(String name) {
        return new LineDraft("09-300", name, "", BigDecimal.ONE, "LS", BigDecimal.TEN, BigDecimal.TEN, true, false, 0, "", "");
    }
}
