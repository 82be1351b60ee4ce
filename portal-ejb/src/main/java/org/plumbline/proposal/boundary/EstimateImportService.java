package org.plumbline.proposal.boundary;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.plumbline.proposal.control.EstimateField;
import org.plumbline.proposal.control.EstimateImports;
import org.plumbline.proposal.control.EstimateMapping;
import org.plumbline.proposal.control.EstimateOpening;
import org.plumbline.proposal.control.EstimateReading;
import org.plumbline.proposal.control.EstimateWriting;
import org.plumbline.proposal.control.ProposalDesk;
import org.plumbline.proposal.control.ProposalRepository;
import org.plumbline.proposal.entity.Contents;
import org.plumbline.proposal.entity.EstimateImport;
import org.plumbline.proposal.entity.EstimateImport.FileText;
import org.plumbline.proposal.entity.Proposal;
import org.plumbline.proposal.entity.Revision;
import org.plumbline.security.Action;
import org.plumbline.security.Permit;
import org.plumbline.security.Scope;
import org.plumbline.shared.ConflictException;
import org.plumbline.shared.DomainEvent;
import org.plumbline.shared.Money;
import org.plumbline.shared.NotFoundException;
import org.plumbline.shared.RejectedInputException;
import org.plumbline.tabular.TableRow;

/**
 * Brings an estimate out of a file into the draft of a proposal, in steps that may be a day apart: the file, its columns, its faults, the
 * import. Nothing is in the draft before {@link #run}, and then all of it. An import that is done or forgotten answers like one that never was.
 */
@Stateless
public class EstimateImportService {

    @Inject
    private ProposalDesk desk;

    @Inject
    private ProposalRepository proposals;

    @Inject
    private EstimateImports imports;

    @Inject
    private EstimateWriting writing;

    @Inject
    private Event<DomainEvent> events;

    /**
     * Keeps a file for the next steps, at most 5 MB of comma, semicolon or tab separated values with at most 5,000 rows.
     *
     * @return the id of the import
     * @throws RejectedInputException at the field {@code file}, when the file is something else or larger
     * @throws ConflictException      when the proposal has no draft
     */
    @Permit(Action.PROPOSAL_EDIT)
    public long upload(long proposalId, EstimateFile file) {
        Proposal proposal = desk.find(proposalId, Action.PROPOSAL_EDIT);
        draft(proposal);
        try {
            FileText text = EstimateOpening.take(file.name(), file.content());
            EstimateImport kept = new EstimateImport(proposal, desk.actor(), text, file.restTitle(), EstimateOpening.guess(text).canonical());
            imports.replace(proposal, desk.actor(), kept);
            return kept.getId();
        } catch (IOException e) {
            throw new UncheckedIOException("the file did not arrive whole", e);
        }
    }

    @Permit(Action.PROPOSAL_EDIT)
    public EstimateColumns columns(long importId) {
        return showing(open(importId)).columns();
    }

    /**
     * Says what the columns mean. Fields and columns there are not are passed over.
     *
     * @throws RejectedInputException when two fields share a column
     */
    @Permit(Action.PROPOSAL_EDIT)
    public void map(long importId, EstimateColumns.Choice choice) {
        EstimateImport kept = open(importId);
        int columns = new EstimateOpening(kept).table().heading().cells().size();
        Map<EstimateField, Integer> chosen = new EnumMap<>(EstimateField.class);
        for (EstimateField field : EstimateField.values()) {
            int column = choice.columns().getOrDefault(field.name().toLowerCase(Locale.ROOT), -1);
            if (column >= 0 && column < columns && chosen.containsValue(column)) {
                throw new RejectedInputException(null, "proposal_import.twice", new EstimateOpening(kept).table().heading().cell(column));
            }
            if (column >= 0 && column < columns) {
                chosen.put(field, column);
            }
        }
        kept.map(new EstimateMapping(chosen, choice.fraction()).canonical());
    }

    /** @param page of the rows with faults, from 1. @throws RejectedInputException when a needed column is missing */
    @Permit(Action.PROPOSAL_EDIT)
    public EstimateCheck check(long importId, int page) {
        return showing(complete(importId)).check(page);
    }

    /** Decides about rows with faults; what cannot be taken as text stays open. */
    @Permit(Action.PROPOSAL_EDIT)
    public void decide(long importId, EstimateCheck.Decisions decisions) {
        EstimateImport kept = complete(importId);
        Set<Integer> known = new EstimateOpening(kept).table().rows().stream().map(TableRow::number).collect(Collectors.toSet());
        kept.decide(merged(kept.getSkipped(), decisions.shown(), decisions.skipped(), known),
                merged(kept.getAsText(), decisions.shown(), decisions.asText(), known));
    }

    /** Leaves every row out that nobody has decided about. */
    @Permit(Action.PROPOSAL_EDIT)
    public void skipOpen(long importId) {
        EstimateImport kept = complete(importId);
        Set<Integer> skipped = new TreeSet<>(kept.getSkipped());
        skipped.addAll(new EstimateOpening(kept).read(draft(kept).getCurrency()).open());
        kept.decide(skipped, kept.getAsText());
    }

    /** Takes every doubtful text as it stands where nobody has decided otherwise. */
    @Permit(Action.PROPOSAL_EDIT)
    public void takeDoubtsAsText(long importId) {
        EstimateImport kept = complete(importId);
        Set<Integer> asText = new TreeSet<>(kept.getAsText());
        new EstimateOpening(kept).read(draft(kept).getCurrency()).faults().stream().filter(fault -> fault.reason().isDoubt())
                .forEach(fault -> asText.add(fault.row()));
        asText.removeAll(kept.getSkipped());
        kept.decide(kept.getSkipped(), asText);
    }

    /**
     * Adds the lines to the draft, behind what is there; a second time does nothing.
     *
     * @throws RejectedInputException when rows with faults are undecided, or the draft would have more than it may
     * @throws ConflictException      when the proposal has no draft any more
     */
    @Permit(Action.PROPOSAL_EDIT)
    public void run(long importId) {
        if (find(importId).isImported()) {
            return;
        }
        EstimateImport kept = complete(importId);
        Revision draft = draftForChange(kept);
        EstimateReading reading = new EstimateOpening(kept).read(draft.getCurrency());
        if (!reading.isReady()) {
            throw new RejectedInputException(null, "proposal_import.open", reading.open().size());
        }
        Set<Long> sections = writing.add(draft, reading, kept.getRestTitle());
        events.fire(kept.finish(sumUp(draft), reading.lines().size(), sections, desk.actor()));
    }

    /** @throws NotFoundException when it was not imported, or that is more than a day ago */
    @Permit(Action.PROPOSAL_EDIT)
    public EstimateResult result(long importId) {
        EstimateImport kept = find(importId);
        if (!kept.isImported()) {
            throw new NotFoundException();
        }
        Proposal proposal = desk.find(kept.getProposalId(), Action.PROPOSAL_EDIT);
        Revision latest = desk.latest(proposal);
        return new EstimateResult(kept.companyId(), kept.projectId(), kept.getProposalId(), kept.getFileName(), kept.getImportedLines(),
                kept.getSectionKeys().size(), new Money(latest.getTotalMinor(), latest.getCurrency()),
                !latest.isSent() && latest.getVersion() == kept.getImportedVersion());
    }

    /** Takes out what the import has added. @return the proposal. @throws ConflictException when the draft was touched since, or sent */
    @Permit(Action.PROPOSAL_EDIT)
    public long undo(long importId) {
        EstimateImport kept = find(importId);
        Revision draft = desk.draftForChange(kept.getProposalId(), kept.getImportedVersion());
        writing.remove(draft, kept.getSectionKeys());
        sumUp(draft);
        imports.remove(kept);
        events.fire(kept.undo(desk.actor()));
        return kept.getProposalId();
    }

    /** @return the draft's version with the sum of what is in it now */
    private long sumUp(Revision draft) {
        desk.flush();
        Contents contents = proposals.contents(draft);
        draft.sumUp(contents.totals(contents.defaultChoice()));
        desk.flush();
        return draft.getVersion();
    }

    private EstimateShowing showing(EstimateImport kept) {
        return new EstimateShowing(kept, new EstimateOpening(kept), draft(kept).getCurrency());
    }

    private EstimateImport find(long importId) {
        EstimateImport kept = imports.get(Scope.of(desk.actor()), importId);
        desk.find(kept.getProposalId(), Action.PROPOSAL_EDIT);
        return kept;
    }

    private EstimateImport open(long importId) {
        EstimateImport kept = find(importId);
        if (kept.isImported()) {
            throw new NotFoundException();
        }
        return kept;
    }

    private EstimateImport complete(long importId) {
        EstimateImport kept = open(importId);
        if (!EstimateMapping.parse(kept.getMapping()).missing().isEmpty()) {
            throw new RejectedInputException(null, "proposal_import.columns");
        }
        return kept;
    }

    private Revision draft(EstimateImport kept) {
        return draft(desk.find(kept.getProposalId(), Action.PROPOSAL_EDIT));
    }

    private Revision draft(Proposal proposal) {
        if (proposal.getDraftRevision() == 0) {
            throw new ConflictException("proposal.sent");
        }
        return desk.latest(proposal);
    }

    /** Of the version it has once its proposal is locked: what is added overwrites nothing. */
    private Revision draftForChange(EstimateImport kept) {
        Proposal proposal = desk.findForChange(kept.getProposalId(), Action.PROPOSAL_EDIT);
        return desk.draftForChange(kept.getProposalId(), draft(proposal).getVersion());
    }

    private static Set<Integer> merged(Collection<Integer> before, Set<Integer> shown, Set<Integer> chosen, Set<Integer> known) {
        Set<Integer> merged = new TreeSet<>(before);
        merged.removeAll(shown);
        merged.addAll(chosen);
        merged.retainAll(known);
        return merged;
    }
}
