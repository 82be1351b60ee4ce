package org.plumbline.proposal.boundary;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Year;
import java.time.ZonedDateTime;
import java.util.Arrays;
import java.util.Currency;
import java.util.List;
import org.plumbline.project.entity.Project;
import org.plumbline.proposal.control.FrozenContent;
import org.plumbline.proposal.control.ProposalBeginning;
import org.plumbline.proposal.control.ProposalDesk;
import org.plumbline.proposal.control.ProposalNumbering;
import org.plumbline.proposal.control.ProposalRepository;
import org.plumbline.proposal.control.ProposalSearch;
import org.plumbline.proposal.control.RevisionCopying;
import org.plumbline.proposal.entity.Contents;
import org.plumbline.proposal.entity.Proposal;
import org.plumbline.proposal.entity.ProposalCreated;
import org.plumbline.proposal.entity.ProposalRevised;
import org.plumbline.proposal.entity.ProposalNumber;
import org.plumbline.proposal.entity.ProposalStatus;
import org.plumbline.proposal.entity.Revision;
import org.plumbline.security.Action;
import org.plumbline.security.Permit;
import org.plumbline.security.Scope;
import org.plumbline.shared.ConflictException;
import org.plumbline.shared.DomainEvent;
import org.plumbline.shared.Money;
import org.plumbline.shared.NotFoundException;
import org.plumbline.shared.Page;
import org.plumbline.shared.RejectedInputException;

/** The life of a proposal as staff lead it: begun, sent, revised, withdrawn. Somebody else's answers like one that does not exist. */
@Stateless
public class ProposalService {

    /** Where a proposal can stand, in the order of its life. */
    public static final List<String> STATUSES = Arrays.stream(ProposalStatus.values()).map(Enum::name).toList();

    /** A project a proposal can be begun for. */
    public record ProjectChoice(long id, String name) {
    }

    @Inject
    private ProposalDesk desk;

    @Inject
    private ProposalRepository proposals;

    @Inject
    private ProposalSearch search;

    @Inject
    private ProposalNumbering numbering;

    @Inject
    private RevisionCopying copying;

    @Inject
    private ProposalBeginning beginning;

    @Inject
    private Event<DomainEvent> events;

    /**
     * Proposals, newest activity first.
     *
     * @param projectId 0 for all projects
     * @param status    name of a {@link ProposalStatus}, or empty for all
     * @param text      its number, or part of the title or of the project's name
     * @param page      from 1
     */
    @Permit(Action.PROPOSAL_VIEW)
    public Page<ProposalRow> list(long projectId, String status, String text, int page) {
        Page<ProposalSearch.Found> found = search.list(Scope.of(desk.actor()), projectId, statusOf(status), text, page);
        return new Page<>(found.rows().stream().map(ProposalService::row).toList(), found.number(), found.size(), found.total());
    }

    private static ProposalStatus statusOf(String name) {
        for (ProposalStatus status : ProposalStatus.values()) {
            if (status.name().equals(name)) {
                return status;
            }
        }
        return null;
    }

    @Permit(Action.PROPOSAL_VIEW)
    public ProposalView view(long id) {
        Proposal proposal = desk.find(id, Action.PROPOSAL_VIEW);
        return view(proposal, desk.latest(proposal));
    }

    /** Active projects a proposal can be begun for, by name, 50 at most. @param text part of the name or reference, or empty */
    @Permit(Action.PROPOSAL_EDIT)
    public List<ProjectChoice> projects(String text) {
        return beginning.projects(desk.actor().companyId(), text).stream().map(project -> new ProjectChoice(project.getId(), project.getName()))
                .toList();
    }

    /** One of them. @throws NotFoundException when there is none of this id */
    @Permit(Action.PROPOSAL_EDIT)
    public ProjectChoice project(long id) {
        return new ProjectChoice(id, desk.project(id, Action.PROPOSAL_EDIT).getName());
    }

    /** @return the new proposal's id. @throws ConflictException when the project is archived */
    @Permit(Action.PROPOSAL_EDIT)
    public long create(ProposalDraft draft) {
        Project project = desk.project(draft.projectId(), Action.PROPOSAL_EDIT);
        if (project.isArchived()) {
            throw new ConflictException("project.archived");
        }
        Year year = project.isSample() ? Year.of(ProposalNumber.OF_SAMPLES) : Year.from(ZonedDateTime.now(project.getTimeZone()));
        Proposal proposal = new Proposal(project, numbering.next(project.companyId(), year), draft.title());
        proposals.addFirst(proposal);
        Revision first = new Revision(proposal, 1, Currency.getInstance(desk.company(project.companyId()).getCurrency()), desk.actor());
        first.write(beginning.head(project.companyId(), LocalDate.now(project.getTimeZone())));
        proposals.add(first);
        events.fire(new ProposalCreated(desk.actor(), project.companyId(), project.getId(), proposal.getId()));
        return proposal.getId();
    }

    /**
     * Sends the draft: from now on it is what it is.
     *
     * @param version of the draft, as it was looked at
     * @throws ConflictException      when it was edited since
     * @throws RejectedInputException when it has no line, or its last day is over
     */
    @Permit(Action.PROPOSAL_SEND)
    public void send(long id, long version) {
        Proposal proposal = desk.findForChange(id, Action.PROPOSAL_SEND);
        Revision draft = desk.draftForChange(id, version);
        Contents contents = proposals.contents(draft);
        if (contents.lines().isEmpty()) {
            throw new RejectedInputException(null, "proposal.no_lines");
        }
        Instant now = Instant.now();
        if (draft.isExpired(now, desk.zone(proposal))) {
            throw new RejectedInputException("validUntil", "proposal.past");
        }
        draft.sumUp(contents.totals(contents.defaultChoice()));
        events.fire(proposal.send(draft, FrozenContent.of(contents).hash(), now, desk.actor()));
    }

    /** Begins the next revision as a draft with the content of the one sent last. */
    @Permit(Action.PROPOSAL_EDIT)
    public void revise(long id) {
        Proposal proposal = desk.findForChange(id, Action.PROPOSAL_EDIT);
        if (proposal.getDraftRevision() != 0) {
            throw new ConflictException("proposal.revising");
        }
        Revision next = copying.next(proposal, proposals.contents(proposals.revision(proposal, proposal.getSentRevision())), desk.actor());
        proposal.revise(next);
        events.fire(new ProposalRevised(desk.actor(), proposal.companyId(), proposal.projectId(), id, next.getNumber()));
    }

    /** Takes it back. @throws ConflictException when it is decided or withdrawn already */
    @Permit(Action.PROPOSAL_SEND)
    public void withdraw(long id) {
        events.fire(desk.findForChange(id, Action.PROPOSAL_SEND).withdraw(Instant.now(), desk.actor()));
    }

    private static ProposalRow row(ProposalSearch.Found found) {
        Proposal proposal = found.proposal();
        return new ProposalRow(proposal.getId(), proposal.projectId(), found.projectName(), proposal.number().toString(), proposal.getTitle(),
                proposal.getStatus(), found.revision().getNumber(), proposal.getDraftRevision() != 0, total(found.revision()),
                proposal.getTouchedAt());
    }

    static ProposalView view(Proposal proposal, Revision latest) {
        return new ProposalView(proposal.getId(), proposal.companyId(), proposal.projectId(), proposal.number().toString(), proposal.getTitle(),
                proposal.getStatus(), latest.getNumber(), proposal.getSentRevision(), !latest.isSent(), latest.getVersion(), total(latest),
                latest.getValidUntil(), proposal.getRule(), proposal.getOrder(), latest.getEditedAt(), latest.getSentAt());
    }

    private static Money total(Revision revision) {
        return new Money(revision.getTotalMinor(), revision.getCurrency());
    }
}
