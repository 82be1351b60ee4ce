package org.plumbline.proposal.boundary;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.plumbline.account.control.DeviceNames;
import org.plumbline.proposal.control.Canonical;
import org.plumbline.proposal.control.ClientDesk;
import org.plumbline.proposal.control.ClientDesk.OnDesk;
import org.plumbline.proposal.control.Deciding;
import org.plumbline.proposal.control.Decisions;
import org.plumbline.proposal.control.Decisions.Voice;
import org.plumbline.proposal.control.FrozenContent;
import org.plumbline.proposal.control.ProposalRepository;
import org.plumbline.proposal.control.Questions;
import org.plumbline.proposal.control.RevisionTasks;
import org.plumbline.proposal.entity.Choice;
import org.plumbline.proposal.entity.Contents;
import org.plumbline.proposal.entity.Decision;
import org.plumbline.proposal.entity.Decision.Shown;
import org.plumbline.proposal.entity.DecisionKind;
import org.plumbline.proposal.entity.DecisionMade;
import org.plumbline.proposal.entity.Revision;
import org.plumbline.security.Action;
import org.plumbline.security.Permit;
import org.plumbline.shared.ConflictException;
import org.plumbline.shared.DomainEvent;
import org.plumbline.shared.ProofNeededException;
import org.plumbline.shared.RejectedInputException;

/**
 * What clients decide. The proposal's row is locked while somebody does, and a key in the database allows each person one decision on a
 * revision: the same one sent again changes nothing and is no error.
 */
@Stateless
public class DecisionService {

    /** Why somebody may decline or want changes. */
    public static final Set<String> REASONS = Set.of("price", "scope", "timing", "materials", "other_contractor", "postponed", "other");

    private static final Logger LOG = System.getLogger(DecisionService.class.getName());

    /** The consent texts there are; the newest is shown. */
    private static final Set<String> CONSENTS = Set.of("2026-11-en", "2026-11-es");

    @Inject
    private ClientDesk desk;

    @Inject
    private ClientPages pages;

    @Inject
    private ProposalRepository proposals;

    @Inject
    private Decisions decisions;

    @Inject
    private Questions questions;

    @Inject
    private RevisionTasks revisionTasks;

    @Inject
    private Event<DomainEvent> events;

    /**
     * Accepts the proposal as it was shown.
     *
     * @throws ConflictException      when it can't be accepted any more, or not yet, reads otherwise than what was looked at, or is not
     *                                what was sent
     * @throws RejectedInputException at {@code signedName} or {@code consent}
     * @throws ProofNeededException   when nothing else is in the way, and the caller has not proven their address of late
     */
    @Permit(Action.PROPOSAL_DECIDE)
    public void accept(long id, AcceptanceDraft draft) {
        OnDesk found = desk.findForChange(id, Action.PROPOSAL_DECIDE);
        if (isRepeated(found, draft.revision(), DecisionKind.ACCEPTED)) {
            return;
        }
        Instant now = Instant.now();
        List<Voice> voices = demandTurn(found, draft.revision(), now);
        if (questions.areOpen(found.proposal())) {
            throw new ConflictException("proposal.open_questions");
        }
        if (!CONSENTS.contains(draft.consentVersion())) {
            throw new RejectedInputException("consent", "proposal.consent");
        }
        Contents contents = proposals.contents(found.revision());
        demandUnaltered(contents);
        Seen seen = seen(found, contents, draft.userAgent(), now);
        if (!seen.shown().hash().equals(draft.hash())) {
            throw new ConflictException("proposal.changed");
        }
        Decision acceptance = Decision.acceptance(found.share(), draft.revision(), draft.signedName(), draft.consentVersion(), seen.shown(), now);
        // last of all: whoever is mailed digits can accept with them
        desk.demandFreshProof();
        found.proposal().choose(draft.revision(), seen.choice());
        keep(acceptance);
        if (Deciding.isSettled(found.proposal().getRule(), voices, found.share())) {
            events.fire(found.proposal().accept(draft.revision(), now, desk.actor()));
        }
    }

    /**
     * Declines, or asks for changes: either ends the deciding on this revision for everybody.
     *
     * @throws RejectedInputException at {@code reasonCode} or {@code reason}
     */
    @Permit(Action.PROPOSAL_DECIDE)
    public void refuse(long id, RefusalDraft draft) {
        OnDesk found = desk.findForChange(id, Action.PROPOSAL_DECIDE);
        if (draft.kind() == null || draft.kind() == DecisionKind.ACCEPTED || isRepeated(found, draft.revision(), draft.kind())) {
            return;
        }
        Instant now = Instant.now();
        demandTurn(found, draft.revision(), now);
        if (!REASONS.contains(draft.reasonCode())) {
            throw new RejectedInputException("reasonCode", "proposal.reason");
        }
        revisionTasks.ask(found.proposal(), draft.revision(), desk.actor());
        keep(Decision.refusal(found.share(), draft.revision(), draft.kind(), draft.reasonCode(), draft.reason(),
                seen(found, proposals.contents(found.revision()), draft.userAgent(), now).shown(), now));
        events.fire(draft.kind() == DecisionKind.DECLINED
                ? found.proposal().decline(draft.revision(), draft.reasonCode(), now, desk.actor())
                : found.proposal().requestChanges(draft.revision(), draft.reasonCode(), now, desk.actor()));
    }

    private boolean isRepeated(OnDesk found, int revision, DecisionKind kind) {
        Optional<Decision> earlier = decisions.of(found.share(), revision);
        if (earlier.isPresent() && earlier.get().getKind() != kind) {
            throw new ConflictException("proposal.decided." + earlier.get().getKind());
        }
        return earlier.isPresent();
    }

    private List<Voice> demandTurn(OnDesk found, int revision, Instant now) {
        found.proposal().demandOpen(revision);
        if (!found.share().isDecider()) {
            throw new ConflictException("proposal.not_asked");
        }
        if (found.revision().isExpired(now, found.project().getTimeZone())) {
            throw new ConflictException("proposal.expired");
        }
        List<Voice> voices = decisions.voices(found.proposal(), revision);
        if (!ClientPages.isInTurn(found.proposal(), voices, found.share().getClientId())) {
            throw new ConflictException("proposal.not_your_turn");
        }
        return voices;
    }

    /** What was sent is in the database as it was hashed then: nobody binds themselves to anything else. */
    private static void demandUnaltered(Contents contents) {
        Revision revision = contents.revision();
        if (!FrozenContent.of(contents).hash().equals(revision.getContentHash())) {
            LOG.log(Level.ERROR, "revision {0,number,#} of proposal {1,number,#} is not what was sent: its content does not match its hash",
                    revision.getNumber(), revision.getProposalId());
            throw new ConflictException("proposal.altered");
        }
    }

    private void keep(Decision decision) {
        decisions.add(decision);
        events.fire(new DecisionMade(desk.actor(), decision.companyId(), decision.projectId(),
                decision.getProposalId(), decision.getRevision(), decision.getId(), decision.getKind(), decision.getShownHash()));
    }

    /** What the client has before their eyes at this moment, and with which options. */
    private record Seen(Shown shown, Choice choice) {
    }

    private Seen seen(OnDesk found, Contents contents, String userAgent, Instant now) {
        Choice choice = ClientPages.choice(found.proposal(), contents);
        ProposalSheet sheet = pages.sheet(found, contents, choice, now);
        return new Seen(new Shown(sheet.hash(), Canonical.deflated(sheet), sheet.totals().total().minor(), DeviceNames.of(userAgent)), choice);
    }
}
