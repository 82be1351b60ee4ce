package org.plumbline.proposal.boundary;

import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.plumbline.proposal.boundary.SharingDraft.PersonDraft;
import org.plumbline.proposal.control.ClientLetters;
import org.plumbline.proposal.control.ClientLetters.Addressee;
import org.plumbline.proposal.control.ProposalDesk;
import org.plumbline.proposal.control.ShareKeys;
import org.plumbline.proposal.control.Sharing;
import org.plumbline.proposal.control.Sharing.Wish;
import org.plumbline.proposal.control.Turns;
import org.plumbline.proposal.entity.DecisionOrder;
import org.plumbline.proposal.entity.DecisionRule;
import org.plumbline.proposal.entity.Proposal;
import org.plumbline.proposal.entity.Share;
import org.plumbline.security.Action;
import org.plumbline.security.Permit;
import org.plumbline.shared.ConflictException;
import org.plumbline.shared.NotFoundException;
import org.plumbline.shared.RejectedInputException;

/** With whom a proposal is shared, who of them decides, and how each gets in. */
@Stateless
public class SharingService {

    /** How many of those who are asked must accept: everybody, or any one. */
    public static final List<String> RULES = Stream.of(DecisionRule.values()).map(Enum::name).toList();
    /** Whether they decide at once or one after another. */
    public static final List<String> ORDERS = Stream.of(DecisionOrder.values()).map(Enum::name).toList();

    @Inject
    private ProposalDesk desk;

    @Inject
    private Sharing sharing;

    @Inject
    private SharingRows rows;

    @Inject
    private ShareKeys keys;

    @Inject
    private ClientLetters letters;

    @Inject
    private Turns turns;

    @EJB
    private ProposalService proposals;

    /**
     * What opens a proposal for somebody who is standing here.
     *
     * @param path of the link, from the portal's root: to be shown, not sent
     * @param code an access code, shown this once
     */
    public record HandedKey(String name, String path, String code) {
    }

    /** Who sees what, at a glance. */
    @Permit(Action.PROPOSAL_VIEW)
    public SharingView view(long id) {
        return rows.view(desk.find(id, Action.PROPOSAL_VIEW));
    }

    /**
     * Shares it with people and settles who decides. Who could not see it before is written to when a revision has been sent; somebody
     * who is named with {@link SharePart#NONE} loses it at once.
     *
     * @throws ConflictException      when the project is closed to one of them, or who decides can't be changed any more
     * @throws RejectedInputException at {@code rule} when nobody would be left to decide
     */
    @Permit(Action.PROPOSAL_SEND)
    public void share(long id, SharingDraft draft) {
        Proposal proposal = desk.findForChange(id, Action.PROPOSAL_SEND);
        Set<Long> inTurn = turns.now(proposal);
        List<Share> changed = apply(proposal, draft);
        if (proposal.getSentRevision() > 0) {
            List<Long> fresh = changed.stream().map(Share::getClientId).toList();
            List<Addressee> all = letters.addressees(proposal);
            all.stream().filter(to -> fresh.contains(to.client().getId())).forEach(to -> letters.ready(proposal, to, desk.actor()));
            turns.passOn(proposal, inTurn, fresh, desk.actor());
        }
    }

    /**
     * Shares it and sends the draft to everybody it is shared with.
     *
     * @param version of the draft, as it was looked at
     * @throws ConflictException      when it was edited since, or as {@link #share}
     * @throws RejectedInputException as {@link #share}, and when nobody is asked to decide or the draft can't be sent
     */
    @Permit(Action.PROPOSAL_SEND)
    public void send(long id, long version, SharingDraft draft) {
        Proposal proposal = desk.findForChange(id, Action.PROPOSAL_SEND);
        if (draft.people().stream().noneMatch(person -> person.part() == SharePart.DECIDER)) {
            throw new RejectedInputException("rule", "proposal_share.nobody");
        }
        apply(proposal, draft);
        proposals.send(id, version);
    }

    private List<Share> apply(Proposal proposal, SharingDraft draft) {
        Set<Long> lost = of(draft, SharePart.NONE).map(PersonDraft::clientId).collect(Collectors.toSet());
        return sharing.apply(proposal, new Wish(DecisionRule.of(draft.rule()), DecisionOrder.of(draft.order()), of(draft, SharePart.DECIDER)
                .sorted(Comparator.comparingInt(PersonDraft::turn)).map(PersonDraft::clientId).toList(),
                of(draft, SharePart.VIEWER).map(PersonDraft::clientId).collect(Collectors.toSet()), lost), desk.actor());
    }

    private static Stream<PersonDraft> of(SharingDraft draft, SharePart part) {
        return draft.people().stream().filter(person -> person.part() == part);
    }

    /**
     * Takes it from somebody: their next request finds nothing, and links to it open nothing. Whose turn it has become by that is written
     * to. Twice is once.
     */
    @Permit(Action.PROPOSAL_SEND)
    public void revoke(long id, long clientId) {
        Proposal proposal = desk.findForChange(id, Action.PROPOSAL_SEND);
        keys.demandShared(proposal, clientId);
        Set<Long> inTurn = turns.now(proposal);
        sharing.takeBack(proposal, Set.of(clientId), desk.actor());
        turns.passOn(proposal, inTurn, List.of(), desk.actor());
    }

    /** Mails somebody a new link to it; earlier ones to it stop working. @throws ConflictException when it was not sent yet */
    @Permit(Action.PROPOSAL_SEND)
    public void sendLink(long id, long clientId) {
        Proposal proposal = desk.findForChange(id, Action.PROPOSAL_SEND);
        letters.ready(proposal, addressee(proposal, clientId), desk.actor());
    }

    /** A link and an access code to be shown to somebody in person, this once. What was mailed goes on working, an earlier code does not. */
    @Permit(Action.PROPOSAL_SEND)
    public HandedKey hand(long id, long clientId) {
        Proposal proposal = desk.findForChange(id, Action.PROPOSAL_SEND);
        Addressee to = addressee(proposal, clientId);
        return new HandedKey(to.client().getName(), keys.link(proposal, to.client(), desk.actor()),
                keys.code(proposal, to.client(), desk.actor()));
    }

    private Addressee addressee(Proposal proposal, long clientId) {
        keys.demandShared(proposal, clientId);
        if (proposal.getSentRevision() == 0) {
            throw new ConflictException("proposal_share.not_sent");
        }
        return letters.addressees(proposal).stream().filter(to -> to.client().getId() == clientId).findFirst()
                .orElseThrow(NotFoundException::new);
    }
}
