package org.plumbline.proposal.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.plumbline.project.control.ParticipantRepository;
import org.plumbline.project.control.ParticipantRepository.Part;
import org.plumbline.project.entity.Project;
import org.plumbline.proposal.control.Decisions.Voice;
import org.plumbline.proposal.entity.DecisionKind;
import org.plumbline.proposal.entity.DecisionOrder;
import org.plumbline.proposal.entity.DecisionRule;
import org.plumbline.proposal.entity.Proposal;
import org.plumbline.proposal.entity.ProposalShared;
import org.plumbline.proposal.entity.ProposalStatus;
import org.plumbline.proposal.entity.Share;
import org.plumbline.proposal.entity.ShareRevoked;
import org.plumbline.shared.Actor;
import org.plumbline.shared.ConflictException;
import org.plumbline.shared.DomainEvent;
import org.plumbline.shared.NotFoundException;
import org.plumbline.shared.RejectedInputException;

/** Gives a proposal to people and settles who of them decides. The proposal's row must be locked. */
@ApplicationScoped
public class Sharing {

    /** People of one project looked at, at most. */
    public static final int MOST_PEOPLE = 200;

    @PersistenceContext(unitName = "plumbline")
    private EntityManager em;

    @Inject
    private ParticipantRepository participants;

    @Inject
    private Shares shares;

    @Inject
    private Decisions decisions;

    @Inject
    private ShareKeys keys;

    @Inject
    private ClientLetters letters;

    @Inject
    private Event<DomainEvent> events;

    /** What is wished: whom it is given to, who of those decides in which order, whom it is taken from. Who is in none keeps what they have. */
    public record Wish(DecisionRule rule, DecisionOrder order, List<Long> deciders, Set<Long> viewers, Set<Long> lost) {
    }

    /**
     * @return the shares of who did not have it before, or is asked to decide only now
     * @throws NotFoundException      for somebody who does not take part in the project
     * @throws ConflictException      when the project is closed to one of them, or who decides can't be changed any more
     * @throws RejectedInputException at {@code rule} when nobody is left to decide
     */
    public List<Share> apply(Proposal proposal, Wish wish, Actor by) {
        List<Share> changed = give(proposal, wish);
        takeBack(proposal, wish.lost(), by);
        changed.forEach(share -> events.fire(new ProposalShared(by, proposal.companyId(), proposal.projectId(), proposal.getId(),
                share.getClientId(), share.isDecider())));
        return changed;
    }

    /** Takes it from some people, with their links to it; who has it no more loses nothing. */
    public void takeBack(Proposal proposal, Set<Long> clients, Actor by) {
        letters.hold(proposal);
        keys.revoke(proposal, clients, Instant.now()).forEach(share -> events.fire(new ShareRevoked(by, proposal.companyId(),
                proposal.projectId(), proposal.getId(), share.getClientId())));
    }

    private List<Share> give(Proposal proposal, Wish wish) {
        Project project = em.find(Project.class, proposal.projectId());
        Map<Long, Part> people = participants.everybody(project, MOST_PEOPLE).stream()
                .collect(Collectors.toMap(part -> part.client().getId(), Function.identity()));
        Map<Long, Share> known = shares.of(proposal).stream().collect(Collectors.toMap(Share::getClientId, Function.identity()));
        Set<Long> asked = new HashSet<>(wish.deciders());
        asked.addAll(wish.viewers());
        asked.forEach(client -> demandOpen(people.get(client), known.get(client)));
        settle(proposal, wish, known);
        Set<Long> before = live(known);
        Set<Long> decidedBefore = known.values().stream().filter(share -> share.isLive() && share.isDecider()).map(Share::getClientId)
                .collect(Collectors.toSet());
        asked.forEach(client -> known.computeIfAbsent(client, id -> made(proposal, id)));
        wish.viewers().forEach(client -> known.get(client).asViewer());
        for (int i = 0; i < wish.deciders().size(); i++) {
            known.get(wish.deciders().get(i)).asDecider(i + 1);
        }
        em.flush();
        return asked.stream().sorted().filter(client -> !before.contains(client)
                || wish.deciders().contains(client) && !decidedBefore.contains(client)).map(known::get).toList();
    }

    private static void demandOpen(Part part, Share known) {
        if (part == null && (known == null || !known.isLive())) {
            throw new NotFoundException();
        }
        if ((part == null || !part.participant().isOpen()) && (known == null || !known.isLive())) {
            throw new ConflictException("proposal_share.closed", part.client().getName());
        }
    }

    /** Only a change of who decides, or how, needs an undecided proposal: others may look at one that is decided. */
    private void settle(Proposal proposal, Wish wish, Map<Long, Share> known) {
        List<Long> deciders = known.values().stream().filter(share -> share.isLive() && share.isDecider())
                .sorted((one, other) -> Integer.compare(one.getTurn(), other.getTurn())).map(Share::getClientId).toList();
        if (proposal.getRule() == wish.rule() && proposal.getOrder() == wish.order() && deciders.equals(wish.deciders())) {
            return;
        }
        proposal.decideBy(wish.rule(), wish.order());
        if (wish.deciders().isEmpty()) {
            throw new RejectedInputException("rule", "proposal_share.nobody");
        }
        if (proposal.getStatus() == ProposalStatus.SENT) {
            Set<Long> accepted = decisions.voices(proposal, proposal.getSentRevision()).stream()
                    .filter(voice -> voice.hasDecided() && voice.decision().getKind() == DecisionKind.ACCEPTED)
                    .map(Voice::share).map(Share::getClientId).collect(Collectors.toSet());
            boolean settled = wish.rule() == DecisionRule.ANY ? !accepted.isEmpty() : accepted.containsAll(wish.deciders());
            if (settled) {
                throw new RejectedInputException("rule", "proposal_share.nobody_left");
            }
        }
    }

    private static Set<Long> live(Map<Long, Share> known) {
        return known.values().stream().filter(Share::isLive).map(Share::getClientId).collect(Collectors.toSet());
    }

    private Share made(Proposal proposal, long clientId) {
        Share share = new Share(proposal, clientId);
        shares.add(share);
        return share;
    }
}
