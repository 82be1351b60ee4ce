package org.plumbline.proposal.boundary;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.plumbline.proposal.boundary.ClientProposal.DeciderView;
import org.plumbline.proposal.boundary.ClientProposal.DecisionView;
import org.plumbline.proposal.control.ClientDesk;
import org.plumbline.proposal.control.ClientDesk.OnDesk;
import org.plumbline.proposal.control.Deciding;
import org.plumbline.proposal.control.Decisions;
import org.plumbline.proposal.control.Decisions.Voice;
import org.plumbline.proposal.control.ProposalRepository;
import org.plumbline.proposal.control.ProposalRepository.Compared;
import org.plumbline.proposal.control.Questions;
import org.plumbline.proposal.entity.Choice;
import org.plumbline.proposal.entity.Contents;
import org.plumbline.proposal.entity.Decision;
import org.plumbline.proposal.entity.Proposal;
import org.plumbline.proposal.entity.ProposalStatus;
import org.plumbline.proposal.entity.Visibility;
import org.plumbline.shared.ParticipantRole;

/** Puts together what a client's page shows, in seven queries at most whatever the proposal's size; no more when revisions are compared. */
@Dependent
class ClientPages {

    @Inject
    private ClientDesk desk;

    @Inject
    private ProposalRepository proposals;

    @Inject
    private Decisions decisions;

    @Inject
    private Questions questions;

    ClientProposal page(OnDesk found, long clientId, ParticipantRole role) {
        Proposal proposal = found.proposal();
        Drawn drawn = draw(found, clientId, role);
        List<Voice> voices = decisions.voices(proposal, found.revision().getNumber());
        Optional<Voice> own = voices.stream().filter(voice -> voice.client().getId() == clientId).findFirst();
        boolean decider = own.filter(voice -> voice.share().isDecider()).isPresent();
        boolean open = proposal.getStatus() == ProposalStatus.SENT && !drawn.sheet().expired();
        boolean undecided = own.filter(voice -> !voice.hasDecided()).isPresent();
        boolean decidable = open && isInTurn(proposal, voices, clientId);
        return new ClientProposal(drawn.sheet(), drawn.sums(), found.project().getTimeZone(), drawn.changes(), proposal.getRule(), proposal.getOrder(),
                people(voices, clientId), own.map(Voice::decision).map(ClientPages::decision).orElse(null), decider, decidable,
                decidable && questions.areOpen(proposal),
                decider && open && voices.stream().noneMatch(Deciding::hasAccepted),
                decider && undecided ? wish(found) : TimeWish.NONE);
    }

    /** What a client's page would show of a revision, were it sent now and shared with them so. */
    ClientProposal preview(OnDesk found, long clientId, ParticipantRole role) {
        Proposal proposal = found.proposal();
        Drawn drawn = draw(found, clientId, role);
        List<Voice> voices = decisions.voices(proposal, found.revision().getNumber());
        boolean shared = voices.stream().anyMatch(voice -> voice.client().getId() == clientId);
        boolean decider = found.share().isDecider();
        return new ClientProposal(drawn.sheet(), drawn.sums(), found.project().getTimeZone(), drawn.changes(), proposal.getRule(), proposal.getOrder(),
                people(voices, clientId), null, decider, decider && !drawn.sheet().expired() && (!shared || isInTurn(proposal, voices, clientId)),
                false, false, TimeWish.NONE);
    }

    /** What a reader is shown of a revision, as if it were with them where it is a draft. @param changes since what they saw before, or null */
    private record Drawn(ProposalSheet sheet, ChoiceSums sums, SheetChanges changes) {
    }

    private Drawn draw(OnDesk found, long clientId, ParticipantRole role) {
        Instant now = Instant.now();
        Visibility visibility = desk.visibility(found.proposal(), clientId, role);
        Optional<Compared> compared = compared(found);
        Contents contents = compared.map(Compared::now).orElseGet(() -> proposals.contents(found.revision()));
        Choice choice = choice(found.proposal(), contents);
        ProposalSheet made = sheet(found, contents, choice, visibility, now);
        ProposalSheet sheet = found.revision().isSent() ? made : made.asSent();
        return new Drawn(sheet, ChoiceSums.of(contents, choice, visibility),
                compared.map(both -> changes(found, sheet, both.before(), visibility, now)).orElse(null));
    }

    /** Of somebody who is asked to decide and has not; also when the last day is over. */
    private static TimeWish wish(OnDesk found) {
        if (found.proposal().getStatus() != ProposalStatus.SENT || found.revision().getValidUntil() == null) {
            return TimeWish.NONE;
        }
        return found.timeAsked() ? TimeWish.ASKED : TimeWish.POSSIBLE;
    }

    /** The caller's own sheet. */
    ProposalSheet sheet(OnDesk found, Contents contents, Choice choice, Instant now) {
        ParticipantRole role = desk.actor().participations().get(found.project().getId());
        return sheet(found, contents, choice, desk.visibility(found.proposal(), desk.actor().personId(), role), now);
    }

    static ProposalSheet sheet(OnDesk found, Contents contents, Choice choice, Visibility visibility, Instant now) {
        return new SheetMaking(found.proposal(), contents, choice, visibility).sheet(now, found.project().getTimeZone());
    }

    /** What was taken so far, and the default where nothing was. */
    static Choice choice(Proposal proposal, Contents contents) {
        return proposal.choice().map(contents::settled).orElseGet(contents::defaultChoice);
    }

    /** Whether somebody is asked, has not decided, and everybody before them has, where one decides after another. */
    static boolean isInTurn(Proposal proposal, List<Voice> voices, long clientId) {
        return Deciding.inTurn(proposal.getOrder(), voices).stream().anyMatch(voice -> voice.share().getClientId() == clientId);
    }

    /** With what they saw before, when that was another revision. */
    private Optional<Compared> compared(OnDesk found) {
        int before = found.share().getLastSeenRevision() < found.revision().getNumber() ? found.share().getLastSeenRevision()
                : found.share().getSeenBefore();
        return before == 0 ? Optional.empty()
                : Optional.of(proposals.contents(found.proposal(), found.revision(), before));
    }

    /** Both with the options that are taken: what is told apart is the revisions, not the choice. */
    static SheetChanges changes(OnDesk found, ProposalSheet sheet, Contents old, Visibility visibility, Instant now) {
        SheetChanges changes = SheetChanges.between(sheet(found, old, choice(found.proposal(), old), visibility, now), sheet);
        return changes.isEmpty() ? null : changes;
    }

    private static List<DeciderView> people(List<Voice> voices, long clientId) {
        return voices.stream().filter(voice -> voice.share().isDecider() || voice.hasDecided())
                .map(voice -> new DeciderView(voice.client().getName(), voice.client().getId() == clientId,
                        voice.hasDecided() ? voice.decision().getKind() : null, voice.hasDecided() ? voice.decision().getDecidedAt() : null))
                .toList();
    }

    static DecisionView decision(Decision decision) {
        return new DecisionView(decision.getKind(), decision.getSignedName(), decision.getReasonCode(), decision.getReason(),
                decision.getDecidedAt(), decision.getShownHash());
    }
}
