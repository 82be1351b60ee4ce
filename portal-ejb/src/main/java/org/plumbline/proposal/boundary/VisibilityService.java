package org.plumbline.proposal.boundary;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.plumbline.project.control.ParticipantRepository;
import org.plumbline.project.control.ParticipantRepository.Part;
import org.plumbline.project.entity.Participant;
import org.plumbline.project.entity.Project;
import org.plumbline.proposal.boundary.VisibilityForm.SectionRow;
import org.plumbline.proposal.control.Deciding;
import org.plumbline.proposal.control.Decisions;
import org.plumbline.proposal.control.ProposalDesk;
import org.plumbline.proposal.control.ProposalRepository;
import org.plumbline.proposal.control.Sharing;
import org.plumbline.proposal.entity.PriceMode;
import org.plumbline.proposal.entity.Proposal;
import org.plumbline.proposal.entity.SheetColumn;
import org.plumbline.proposal.entity.Visibility;
import org.plumbline.proposal.entity.VisibilityChanged;
import org.plumbline.proposal.entity.VisibilityRule;
import org.plumbline.security.Action;
import org.plumbline.security.Permit;
import org.plumbline.shared.ConflictException;
import org.plumbline.shared.DomainEvent;
import org.plumbline.shared.NotFoundException;
import org.plumbline.shared.ParticipantRole;
import org.plumbline.shared.RejectedInputException;

/**
 * What roles and persons see of a proposal. A change counts from the next request on, also of a sheet that is open. Once somebody has
 * accepted what was sent it stays as it is: papers of it must show what was agreed to.
 */
@Stateless
public class VisibilityService {

    /** Which prices somebody sees, from least to most. */
    public static final List<String> MODES = Stream.of(PriceMode.values()).map(Enum::name).toList();
    /** What of a line can be kept from somebody beside its prices. */
    public static final List<String> COLUMNS = Stream.of(SheetColumn.values()).map(Enum::name).toList();

    @Inject
    private ProposalDesk desk;

    @Inject
    private ProposalRepository proposals;

    @Inject
    private Decisions decisions;

    @Inject
    private ParticipantRepository participants;

    @Inject
    private Event<DomainEvent> events;

    /** @throws NotFoundException also for somebody who does not take part in the project */
    @Permit(Action.PROPOSAL_VIEW)
    public VisibilityForm ofPerson(long id, long clientId) {
        Proposal proposal = desk.find(id, Action.PROPOSAL_VIEW);
        Part part = part(proposal, clientId);
        List<VisibilityRule> rules = proposals.visibility(proposal);
        return form(proposal, part.client().getName(), part.participant().getRole(), rules.stream().anyMatch(rule -> rule.isForPerson(clientId)),
                VisibilityRule.of(rules, clientId, part.participant().getRole()));
    }

    @Permit(Action.PROPOSAL_VIEW)
    public VisibilityForm ofRole(long id, ParticipantRole role) {
        Proposal proposal = desk.find(id, Action.PROPOSAL_VIEW);
        List<VisibilityRule> rules = proposals.visibility(proposal);
        return form(proposal, "", role, rules.stream().anyMatch(rule -> rule.isFor(role)), VisibilityRule.of(rules, 0, role));
    }

    /**
     * @param draft null: the person sees again what their role sees
     * @throws ConflictException once somebody has accepted the revision that was sent last
     */
    @Permit(Action.PROPOSAL_SEND)
    public void writePerson(long id, long clientId, VisibilityDraft draft) {
        Proposal proposal = undecided(id);
        Participant participant = part(proposal, clientId).participant();
        write(proposal, rule -> rule.isForPerson(clientId), draft,
                visibility -> VisibilityRule.forPerson(proposal, participant.getClientId(), visibility));
        events.fire(new VisibilityChanged(desk.actor(), proposal.companyId(), proposal.projectId(), id, "", clientId));
    }

    /**
     * @param draft null: the role sees again what it sees by default
     * @throws ConflictException once somebody has accepted the revision that was sent last
     */
    @Permit(Action.PROPOSAL_SEND)
    public void writeRole(long id, ParticipantRole role, VisibilityDraft draft) {
        Proposal proposal = undecided(id);
        write(proposal, rule -> rule.isFor(role), draft, visibility -> VisibilityRule.forRole(proposal, role, visibility));
        events.fire(new VisibilityChanged(desk.actor(), proposal.companyId(), proposal.projectId(), id, role.name(), 0));
    }

    /** Locked, so that nobody accepts meanwhile. */
    private Proposal undecided(long id) {
        Proposal proposal = desk.findForChange(id, Action.PROPOSAL_SEND);
        if (decisions.voices(proposal, proposal.getSentRevision()).stream().anyMatch(Deciding::hasAccepted)) {
            throw new ConflictException("proposal.sight_settled");
        }
        return proposal;
    }

    private void write(Proposal proposal, Predicate<VisibilityRule> which, VisibilityDraft draft,
                       Function<Visibility, VisibilityRule> make) {
        Optional<VisibilityRule> known = proposals.visibility(proposal).stream().filter(which).findFirst();
        if (draft == null) {
            known.ifPresent(proposals::remove);
            return;
        }
        if (!COLUMNS.containsAll(draft.hiddenColumns())) {
            throw new RejectedInputException("mode", "proposal.required");
        }
        Visibility visibility = new Visibility(PriceMode.of(draft.mode()),
                draft.hiddenColumns().stream().map(SheetColumn::valueOf).collect(Collectors.toSet()), draft.hiddenSections());
        known.ifPresentOrElse(rule -> rule.write(visibility), () -> proposals.add(make.apply(visibility)));
    }

    private VisibilityForm form(Proposal proposal, String name, ParticipantRole role, boolean own, Visibility sees) {
        List<SectionRow> sections = proposals.sections(desk.latest(proposal)).stream()
                .map(section -> new SectionRow(section.getKey(), section.getTitle())).toList();
        return new VisibilityForm(ProposalService.view(proposal, desk.latest(proposal)), name, role, own,
                new VisibilityDraft(sees.mode().name(), sees.hiddenColumns().stream().map(Enum::name).collect(Collectors.toSet()), sees.hiddenSections()), sections);
    }

    private Part part(Proposal proposal, long clientId) {
        Project project = desk.project(proposal.projectId(), Action.PROPOSAL_VIEW);
        return participants.everybody(project, Sharing.MOST_PEOPLE).stream().filter(part -> part.client().getId() == clientId).findFirst()
                .orElseThrow(NotFoundException::new);
    }
}
