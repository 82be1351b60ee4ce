package org.plumbline.proposal.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;
import org.plumbline.project.entity.Project;
import org.plumbline.proposal.entity.Proposal;
import org.plumbline.proposal.entity.ProposalStatus;
import org.plumbline.shared.Actor;

/**
 * Passes the turn to decide on when staff change who decides: nobody would tell the next one otherwise. A decision passes it on by itself,
 * see {@link ClientLetters}.
 */
@ApplicationScoped
public class Turns {

    @PersistenceContext(unitName = "plumbline")
    private EntityManager em;

    @Inject
    private ProposalRepository proposals;

    @Inject
    private Decisions decisions;

    @Inject
    private ClientLetters letters;

    /** Who can decide now, by id; nobody when the proposal is not with the client, or its last day is over. */
    public Set<Long> now(Proposal proposal) {
        if (proposal.getStatus() != ProposalStatus.SENT || proposals.revision(proposal, proposal.getSentRevision())
                .isExpired(Instant.now(), em.find(Project.class, proposal.projectId()).getTimeZone())) {
            return Set.of();
        }
        return Deciding.inTurn(proposal.getOrder(), decisions.voices(proposal, proposal.getSentRevision())).stream()
                .map(voice -> voice.share().getClientId()).collect(Collectors.toSet());
    }

    /**
     * Writes to each who can decide now and could not before.
     *
     * @param before from {@link #now}, before the change
     * @param told   who are written to about the change anyway
     */
    public void passOn(Proposal proposal, Set<Long> before, Collection<Long> told, Actor by) {
        em.flush();
        Set<Long> now = now(proposal);
        letters.addressees(proposal).stream().filter(to -> now.contains(to.client().getId()) && !before.contains(to.client().getId())
                && !told.contains(to.client().getId())).forEach(to -> letters.passed(proposal, to, by));
    }
}
