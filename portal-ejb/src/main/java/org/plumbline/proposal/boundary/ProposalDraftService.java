package org.plumbline.proposal.boundary;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.io.InputStream;
import java.util.Set;
import java.util.function.ToLongFunction;
import org.plumbline.audit.control.PersonNames;
import org.plumbline.document.boundary.PictureService;
import org.plumbline.document.boundary.PictureView;
import org.plumbline.document.entity.PictureKind;
import org.plumbline.proposal.boundary.DraftState.DepositWarning;
import org.plumbline.proposal.control.DraftEditing;
import org.plumbline.proposal.control.ProposalBeginning;
import org.plumbline.proposal.control.ProposalDesk;
import org.plumbline.proposal.control.ProposalRepository;
import org.plumbline.proposal.entity.Contents;
import org.plumbline.proposal.entity.Line;
import org.plumbline.proposal.entity.Proposal;
import org.plumbline.proposal.entity.Revision;
import org.plumbline.proposal.entity.Totals;
import org.plumbline.security.Action;
import org.plumbline.security.Permit;
import org.plumbline.shared.ConflictException;
import org.plumbline.shared.Money;
import org.plumbline.shared.NotFoundException;
import org.plumbline.shared.RejectedInputException;

/**
 * Writing the draft of a proposal. Every change names the version of the draft it was made on and gets the next one back: of two who
 * change it at once, one is told. A change that is sent again because its answer was lost gets its answer and is not made twice.
 * Refusals stand at the field at fault ({@link RejectedInputException}); a key that is not in the draft answers like one that does not
 * exist.
 */
@Stateless
public class ProposalDraftService {

    @Inject
    private ProposalDesk desk;

    @Inject
    private ProposalRepository proposals;

    @Inject
    private DraftEditing editing;

    @Inject
    private ProposalBeginning beginning;

    @Inject
    private PersonNames names;

    @Inject
    private PictureService pictures;

    /** What the editor shows. @throws ConflictException when there is no draft */
    @Permit(Action.PROPOSAL_EDIT)
    public DraftContent content(long proposalId) {
        Proposal proposal = desk.find(proposalId, Action.PROPOSAL_EDIT);
        if (proposal.getDraftRevision() == 0) {
            throw new ConflictException("proposal.sent");
        }
        Revision draft = desk.latest(proposal);
        Contents contents = proposals.contents(draft);
        return new DraftReading(proposal, contents).content(names.of(proposal.companyId(), Set.of(draft.getEditedBy()))
                        .getOrDefault(draft.getEditedBy(), ""),
                beginning.taxRates(proposal.companyId()).stream().map(rate -> new DraftContent.TaxRate(rate.name(), rate.percent())).toList(),
                warning(proposal, draft, contents.totals(contents.defaultChoice())));
    }

    @Permit(Action.PROPOSAL_EDIT)
    public DraftState writeHead(DraftVersion on, HeadDraft head) {
        return change(on, draft -> {
            desk.findForChange(on.proposalId(), Action.PROPOSAL_EDIT).rename(head.title());
            draft.write(head.revisionTerms());
            return 0;
        });
    }

    /** Adds a section at the end. */
    @Permit(Action.PROPOSAL_EDIT)
    public DraftState addSection(DraftVersion on, String title) {
        return change(on, draft -> editing.addSection(draft, title).getKey());
    }

    @Permit(Action.PROPOSAL_EDIT)
    public DraftState renameSection(DraftVersion on, long key, String title) {
        return change(on, draft -> {
            editing.section(draft, key).rename(title);
            return key;
        });
    }

    /** Removes a section with everything in it. */
    @Permit(Action.PROPOSAL_EDIT)
    public DraftState removeSection(DraftVersion on, long key) {
        return change(on, draft -> {
            editing.removeSection(draft, key);
            return 0;
        });
    }

    /** Puts a section at a place. @param place from 0; beyond the last is the last */
    @Permit(Action.PROPOSAL_EDIT)
    public DraftState moveSection(DraftVersion on, long key, int place) {
        return change(on, draft -> {
            editing.moveSection(draft, key, place);
            return key;
        });
    }

    /** Adds a choice at the end of a section. @param kind one of {@link DraftContent#GROUP_KINDS} */
    @Permit(Action.PROPOSAL_EDIT)
    public DraftState addGroup(DraftVersion on, long sectionKey, String title, String kind) {
        return change(on, draft -> editing.addGroup(draft, sectionKey, title, DraftContent.kind(kind)).getKey());
    }

    /** @param kind one of {@link DraftContent#GROUP_KINDS} */
    @Permit(Action.PROPOSAL_EDIT)
    public DraftState writeGroup(DraftVersion on, long key, String title, String kind) {
        return change(on, draft -> {
            editing.group(draft, key).describe(title, DraftContent.kind(kind));
            return key;
        });
    }

    /** Removes a choice with its options. */
    @Permit(Action.PROPOSAL_EDIT)
    public DraftState removeGroup(DraftVersion on, long key) {
        return change(on, draft -> {
            editing.removeGroup(draft, key);
            return 0;
        });
    }

    /** Puts a choice at a place in a section, with its options. @param place from 0; beyond the last is the last */
    @Permit(Action.PROPOSAL_EDIT)
    public DraftState moveGroup(DraftVersion on, long key, long sectionKey, int place) {
        return change(on, draft -> {
            editing.moveGroup(draft, key, sectionKey, place);
            return key;
        });
    }

    /** Adds a line to a section, or an option to a choice. @param groupKey 0 for a line. @param place from 0; beyond the last is the last */
    @Permit(Action.PROPOSAL_EDIT)
    public DraftState addLine(DraftVersion on, long sectionKey, long groupKey, int place, LineDraft line) {
        return change(on, draft -> editing.addLine(draft, sectionKey, groupKey, place, line.terms()).getKey());
    }

    @Permit(Action.PROPOSAL_EDIT)
    public DraftState writeLine(DraftVersion on, long key, LineDraft line) {
        return change(on, draft -> {
            editing.line(draft, key).write(line.terms(), draft.decimals());
            return key;
        });
    }

    @Permit(Action.PROPOSAL_EDIT)
    public DraftState removeLine(DraftVersion on, long key) {
        return change(on, draft -> {
            proposals.remove(editing.line(draft, key));
            return 0;
        });
    }

    /** Puts a line at a place in a section, or among the options of a choice. @param groupKey 0 for a line. @param place from 0 */
    @Permit(Action.PROPOSAL_EDIT)
    public DraftState moveLine(DraftVersion on, long key, long sectionKey, long groupKey, int place) {
        return change(on, draft -> {
            editing.moveLine(draft, key, sectionKey, groupKey, place);
            return key;
        });
    }

    /** Makes an option the one that is there by default, or no longer. */
    @Permit(Action.PROPOSAL_EDIT)
    public DraftState prefer(DraftVersion on, long key, boolean byDefault) {
        return change(on, draft -> {
            editing.prefer(draft, key, byDefault);
            return key;
        });
    }

    /**
     * Shows a picture with a line.
     *
     * @param picture JPEG, PNG or WebP as {@link PictureService#add} takes it, or null for none
     * @param fileName its name, for the text of a refusal
     * @return its id is that of the line's picture in {@link #content}
     */
    @Permit(Action.PROPOSAL_EDIT)
    public DraftState illustrate(DraftVersion on, long key, InputStream picture, String fileName) {
        long projectId = desk.find(on.proposalId(), Action.PROPOSAL_EDIT).projectId();
        return change(on, draft -> {
            Line line = editing.line(draft, key);
            line.show(picture == null ? 0 : pictures.add(projectId, PictureKind.OPTION, picture, fileName));
            return key;
        });
    }

    /**
     * Shows with a line a picture that is kept already: that of a line which was removed and is brought back.
     *
     * @throws NotFoundException when it is no picture of an option of the same project
     */
    @Permit(Action.PROPOSAL_EDIT)
    public DraftState show(DraftVersion on, long key, long pictureId) {
        PictureView picture = pictures.view(pictureId);
        if (picture.kind() != PictureKind.OPTION || picture.projectId() != desk.find(on.proposalId(), Action.PROPOSAL_EDIT).projectId()) {
            throw new NotFoundException();
        }
        return change(on, draft -> {
            editing.line(draft, key).show(pictureId);
            return key;
        });
    }

    /** @param work returns the key of what it made or changed, 0 for nothing */
    private DraftState change(DraftVersion on, ToLongFunction<Revision> work) {
        Revision draft = desk.draft(on.proposalId());
        if (!draft.hasJustSeen(on.change())) {
            draft.demandDraft(on.version());
            draft.editedBy(desk.actor());
            draft.remember(on.change(), work.applyAsLong(draft));
            desk.flush();
        }
        Contents contents = proposals.contents(draft);
        Totals totals = contents.totals(contents.defaultChoice());
        draft.sumUp(totals);
        desk.flush();
        return DraftReading.state(contents, totals, draft.getLastKey(), warning(desk.find(on.proposalId(), Action.PROPOSAL_EDIT), draft, totals));
    }

    private DepositWarning warning(Proposal proposal, Revision draft, Totals totals) {
        return beginning.warning(proposal, new Money(totals.depositMinor(), draft.getCurrency()),
                new Money(totals.totalMinor(), draft.getCurrency()))
                .map(cap -> new DepositWarning(cap.state(), cap.most(), cap.source(), cap.checked())).orElse(null);
    }
}
