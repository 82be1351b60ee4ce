package org.plumbline.proposal.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.plumbline.account.entity.Client;
import org.plumbline.account.entity.Company;
import org.plumbline.account.entity.Letter;
import org.plumbline.account.entity.StaffMember;
import org.plumbline.proposal.control.Decisions.Voice;
import org.plumbline.proposal.entity.Decision;
import org.plumbline.proposal.entity.DecisionKind;
import org.plumbline.proposal.entity.DecisionMade;
import org.plumbline.proposal.entity.Proposal;
import org.plumbline.proposal.entity.ProposalAccepted;
import org.plumbline.proposal.entity.ProposalChangesRequested;
import org.plumbline.proposal.entity.ProposalDeclined;
import org.plumbline.proposal.entity.ProposalExpired;
import org.plumbline.proposal.entity.ProposalFacts;
import org.plumbline.proposal.entity.StaffNotified;
import org.plumbline.proposal.entity.StaffNotified.Kind;
import org.plumbline.proposal.entity.TimeRequested;
import org.plumbline.shared.DomainEvent;

/** Writes to the contractor's people about what clients do: to who sent the revision, and to the owners. */
@ApplicationScoped
public class StaffLetters {

    @PersistenceContext(unitName = "plumbline")
    private EntityManager em;

    @Inject
    private ProposalStaff staff;

    @Inject
    private Decisions decisions;

    @Inject
    private ProposalFigures figures;

    @Inject
    private Event<DomainEvent> events;

    /** The last of several is told of by {@link ProposalAccepted}. */
    void decided(@Observes DecisionMade event) {
        Proposal proposal = em.find(Proposal.class, event.proposalId());
        List<Voice> voices = decisions.voices(proposal, event.revision());
        boolean settled = voices.stream().filter(voice -> voice.share().getClientId() == event.actor().personId())
                .anyMatch(voice -> Deciding.isSettled(proposal.getRule(), voices, voice.share()));
        if (event.kind() == DecisionKind.ACCEPTED && !settled) {
            write(event, proposal, Kind.VOICE);
        }
    }

    void accepted(@Observes ProposalAccepted event) {
        write(event, em.find(Proposal.class, event.proposalId()), event.actor().isClient() ? Kind.ACCEPTED : Kind.CONCLUDED);
    }

    void declined(@Observes ProposalDeclined event) {
        write(event, em.find(Proposal.class, event.proposalId()), Kind.DECLINED);
    }

    void changesRequested(@Observes ProposalChangesRequested event) {
        write(event, em.find(Proposal.class, event.proposalId()), Kind.CHANGES);
    }

    void timeRequested(@Observes TimeRequested event) {
        write(event, em.find(Proposal.class, event.proposalId()), Kind.TIME);
    }

    void expired(@Observes ProposalExpired event) {
        write(event, em.find(Proposal.class, event.proposalId()), Kind.EXPIRED);
    }

    private void write(DomainEvent about, Proposal proposal, Kind kind) {
        ProposalFacts facts = figures.facts(proposal);
        String who = about.actor().isClient() ? em.find(Client.class, about.actor().personId()).getName()
                : kind == Kind.CONCLUDED ? em.find(StaffMember.class, about.actor().personId()).getName() : "";
        Optional<Decision> refusal = kind == Kind.DECLINED || kind == Kind.CHANGES ? refusal(proposal, about.actor().personId()) : Optional.empty();
        Company company = em.find(Company.class, proposal.companyId());
        for (StaffMember to : staff.of(proposal)) {
            String cause = kind.name().toLowerCase(Locale.ROOT) + ":" + proposal.getId() + ":" + facts.revision() + ":" + facts.validUntil()
                    + ":" + about.actor().personId() + ":" + to.getId();
            events.fire(new StaffNotified(about.actor(), proposal.companyId(), proposal.projectId(), proposal.getId(), to.getId(), kind,
                    cause, Letter.to(to, company), facts, who,
                    refusal.map(Decision::getReasonCode).orElse(""), refusal.map(Decision::getReason).orElse("")));
        }
    }

    private Optional<Decision> refusal(Proposal proposal, long clientId) {
        return decisions.voices(proposal, proposal.getSentRevision()).stream()
                .filter(voice -> voice.hasDecided() && voice.share().getClientId() == clientId)
                .map(Voice::decision).findFirst();
    }
}
