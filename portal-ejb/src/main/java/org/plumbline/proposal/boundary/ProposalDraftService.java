package org.plumbline.proposal.boundary;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import org.plumbline.proposal.control.DraftEditing;
import org.plumbline.proposal.control.ProposalDesk;
import org.plumbline.proposal.control.ProposalRepository;
import org.plumbline.proposal.entity.Contents;
import org.plumbline.proposal.entity.GroupKind;
import org.plumbline.proposal.entity.Line;
import org.plumbline.proposal.entity.LineTerms;
import org.plumbline.proposal.entity.Proposal;
import org.plumbline.proposal.entity.Revision;
import org.plumbline.proposal.entity.RevisionTerms;
import org.plumbline.proposal.entity.Totals;
import org.plumbline.security.Action;
import org.plumbline.security.Permit;
import org.plumbline.shared.ConflictException;
import org.plumbline.shared.RejectedInputException;

/**
 * Writing the draft of a proposal. Every change names the version of the draft it was made on and gets the next one back: of two who
 * change it at once, one is told. Refusals stand at the field at fault ({@link RejectedInputException}); a key that is not in the
 * draft answers like one that does not exist.
 */
@Stateless
public class ProposalDraftService {

    @Inject
    private ProposalDesk desk;

    @Inject
    private ProposalRepository proposals;

    @Inject
    private DraftEditing editing;

    /** What the editor shows. @throws ConflictException when there is no draft */
    @Permit(Action.PROPOSAL_EDIT)
    public DraftContent content(long proposalId) {
        Proposal proposal = desk.find(proposalId, Action.PROPOSAL_EDIT);
        if (proposal.getDraftRevision() == 0) {
            throw new ConflictException("proposal.sent");
        }
        return new DraftReading(proposal, proposals.contents(desk.latest(proposal))).content();
    }

    @Permit(Action.PROPOSAL_EDIT)
    public DraftState rename(long proposalId, long version, String title) {
        Revision draft = desk.draftForChange(proposalId, version);
        desk.findForChange(proposalId, Action.PROPOSAL_EDIT).rename(title);
        return state(draft, 0, 0);
    }

    @Permit(Action.PROPOSAL_EDIT)
    public DraftState writeHead(long proposalId, long version, RevisionTerms head) {
        Revision draft = desk.draftForChange(proposalId, version);
        draft.write(head);
        return state(draft, 0, 0);
    }

    /** Adds a section at the end. */
    @Permit(Action.PROPOSAL_EDIT)
    public DraftState addSection(long proposalId, long version, String title) {
        Revision draft = desk.draftForChange(proposalId, version);
        return state(draft, editing.addSection(draft, title).getKey(), 0);
    }

    @Permit(Action.PROPOSAL_EDIT)
    public DraftState renameSection(long proposalId, long version, long key, String title) {
        Revision draft = desk.draftForChange(proposalId, version);
        editing.section(draft, key).rename(title);
        return state(draft, key, 0);
    }

    /** Removes a section with everything in it. */
    @Permit(Action.PROPOSAL_EDIT)
    public DraftState removeSection(long proposalId, long version, long key) {
        Revision draft = desk.draftForChange(proposalId, version);
        editing.removeSection(draft, key);
        return state(draft, 0, 0);
    }

    /** Puts a section at a place. @param place from 0; beyond the last is the last */
    @Permit(Action.PROPOSAL_EDIT)
    public DraftState moveSection(long proposalId, long version, long key, int place) {
        Revision draft = desk.draftForChange(proposalId, version);
        editing.moveSection(draft, key, place);
        return state(draft, key, 0);
    }

    /** Adds a choice at the end of a section. */
    @Permit(Action.PROPOSAL_EDIT)
    public DraftState addGroup(long proposalId, long version, long sectionKey, String title, GroupKind kind) {
        Revision draft = desk.draftForChange(proposalId, version);
        return state(draft, editing.addGroup(draft, sectionKey, title, kind).getKey(), 0);
    }

    @Permit(Action.PROPOSAL_EDIT)
    public DraftState writeGroup(long proposalId, long version, long key, String title, GroupKind kind) {
        Revision draft = desk.draftForChange(proposalId, version);
        editing.group(draft, key).describe(title, kind);
        return state(draft, key, 0);
    }

    /** Removes a choice with its options. */
    @Permit(Action.PROPOSAL_EDIT)
    public DraftState removeGroup(long proposalId, long version, long key) {
        Revision draft = desk.draftForChange(proposalId, version);
        editing.removeGroup(draft, key);
        return state(draft, 0, 0);
    }

    /** Adds a line at the end of a section, or an option at the end of a choice. @param groupKey 0 for a line */
    @Permit(Action.PROPOSAL_EDIT)
    public DraftState addLine(long proposalId, long version, long sectionKey, long groupKey, LineTerms terms) {
        Revision draft = desk.draftForChange(proposalId, version);
        Line line = editing.addLine(draft, sectionKey, groupKey, terms);
        return state(draft, line.getKey(), line.getPriceMinor());
    }

    @Permit(Action.PROPOSAL_EDIT)
    public DraftState writeLine(long proposalId, long version, long key, LineTerms terms) {
        Revision draft = desk.draftForChange(proposalId, version);
        Line line = editing.line(draft, key);
        line.write(terms, draft.decimals());
        return state(draft, key, line.getPriceMinor());
    }

    @Permit(Action.PROPOSAL_EDIT)
    public DraftState removeLine(long proposalId, long version, long key) {
        Revision draft = desk.draftForChange(proposalId, version);
        proposals.remove(editing.line(draft, key));
        return state(draft, 0, 0);
    }

    /** Puts a line at a place in a section, out of its choice if it was an option elsewhere. @param place from 0, among the section's lines */
    @Permit(Action.PROPOSAL_EDIT)
    public DraftState moveLine(long proposalId, long version, long key, long sectionKey, int place) {
        Revision draft = desk.draftForChange(proposalId, version);
        editing.moveLine(draft, key, sectionKey, place);
        return state(draft, key, 0);
    }

    /** Makes an option the one that is there by default, or no longer. */
    @Permit(Action.PROPOSAL_EDIT)
    public DraftState prefer(long proposalId, long version, long key, boolean byDefault) {
        Revision draft = desk.draftForChange(proposalId, version);
        editing.prefer(draft, key, byDefault);
        return state(draft, key, 0);
    }

    /** Shows a picture with an option. @param pictureId of the same project, or 0 for none */
    @Permit(Action.PROPOSAL_EDIT)
    public DraftState illustrate(long proposalId, long version, long key, long pictureId) {
        Revision draft = desk.draftForChange(proposalId, version);
        editing.line(draft, key).show(pictureId);
        return state(draft, key, 0);
    }

    private DraftState state(Revision draft, long key, long priceMinor) {
        desk.flush();
        Contents contents = proposals.contents(draft);
        Totals totals = contents.totals(contents.defaultChoice());
        draft.sumUp(totals);
        desk.flush();
        return DraftReading.state(draft, totals, key, priceMinor);
    }
}
