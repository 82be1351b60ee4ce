package org.plumbline.proposal.control;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptor;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Locale;
import org.plumbline.account.control.ItemLinks;
import org.plumbline.account.entity.Client;
import org.plumbline.account.entity.Company;
import org.plumbline.account.entity.Letter;
import org.plumbline.proposal.control.Decisions.Voice;
import org.plumbline.proposal.entity.ClientNotified;
import org.plumbline.proposal.entity.ClientNotified.Kind;
import org.plumbline.proposal.entity.Deadline.Stage;
import org.plumbline.proposal.entity.DecisionKind;
import org.plumbline.proposal.entity.DecisionMade;
import org.plumbline.proposal.entity.DecisionOrder;
import org.plumbline.proposal.entity.Proposal;
import org.plumbline.proposal.entity.ProposalAccepted;
import org.plumbline.proposal.entity.ProposalChangesRequested;
import org.plumbline.proposal.entity.ProposalDeclined;
import org.plumbline.proposal.entity.ProposalExtended;
import org.plumbline.proposal.entity.ProposalFacts;
import org.plumbline.proposal.entity.ProposalSent;
import org.plumbline.proposal.entity.ProposalWithdrawn;
import org.plumbline.proposal.entity.Share;
import org.plumbline.shared.Actor;
import org.plumbline.shared.DomainEvent;
import org.plumbline.shared.Ids;

/**
 * Says who among the clients is written to, and about what, in the transaction of what has happened. A letter that must open a closed
 * browser carries a link of its own; receipts go to who was here a moment ago and name the page's address.
 */
@ApplicationScoped
public class ClientLetters {

    private static final String PAGE = "/proposal/sheet.xhtml?id=";

    @PersistenceContext(unitName = "plumbline")
    private EntityManager em;

    @Inject
    private ItemLinks links;

    @Inject
    private Decisions decisions;

    @Inject
    private ProposalFigures figures;

    @Inject
    private Event<DomainEvent> events;

    /** Somebody a proposal is shared with, whom the project is open to. */
    public record Addressee(Share share, Client client) {
    }

    /** What the letters of one event have in common. */
    private record Topic(Proposal proposal, ProposalFacts facts, String who, Actor by) {
    }

    /** The thing of which links of a proposal are. */
    public static ItemLinks.Item item(Proposal proposal) {
        return new ItemLinks.Item(proposal.projectId(), PAGE + proposal.getId());
    }

    /** In the order of their turns. */
    public List<Addressee> addressees(Proposal proposal) {
        return em.createQuery("select s, c from Share s, Client c, Participant a where c.id = s.clientId and s.proposalId = :proposal "
                + "and s.revokedAt is null and a.projectId = s.projectId and a.clientId = s.clientId and a.endedAt is null "
                + "and a.revokedAt is null order by s.turn, s.id", Object[].class).setParameter("proposal", proposal.getId())
                .getResultStream().map(row -> new Addressee((Share) row[0], (Client) row[1]))
                .filter(addressee -> addressee.client().isActive()).toList();
    }

    /**
     * Takes the rows of everybody it is shared with, who may be given a link in this transaction or lose theirs; comes before its first
     * letter, see {@link ItemLinks}.
     */
    public void hold(Proposal proposal) {
        links.hold(em.createQuery("select c from Share s, Client c where c.id = s.clientId and s.proposalId = :proposal and s.revokedAt is null",
                Client.class).setParameter("proposal", proposal.getId()).getResultList());
    }

    /** Tells somebody that the revision which was sent is there, with a link in place of earlier ones. */
    public void ready(Proposal proposal, Addressee to, Actor by) {
        write(new Topic(proposal, figures.facts(proposal), "", by), to, to.share().isDecider() ? Kind.DECIDE : Kind.READ,
                links.issue(to.client(), item(proposal), by));
    }

    /** Tells somebody that they can decide now, because of a change of who does. */
    void passed(Proposal proposal, Addressee to, Actor by) {
        writeWithLink(new Topic(proposal, figures.facts(proposal), "", by), to, Kind.PASSED);
    }

    /** Reminds those who have not decided of the last day. */
    public void remind(Proposal proposal, Stage stage, Actor by) {
        hold(proposal);
        Topic topic = new Topic(proposal, figures.facts(proposal), "", by);
        undecided(proposal).forEach(to -> writeWithLink(topic, to, stage == Stage.THREE_DAYS ? Kind.THREE_DAYS : Kind.ONE_DAY));
    }

    /** Before the audit trail writes of it, whose row comes after those of the clients. */
    void hold(@Observes @Priority(Interceptor.Priority.PLATFORM_BEFORE) ProposalSent event) {
        hold(find(event.proposalId()));
    }

    /** The same. */
    void hold(@Observes @Priority(Interceptor.Priority.PLATFORM_BEFORE) ProposalExtended event) {
        hold(find(event.proposalId()));
    }

    /** The same. */
    void hold(@Observes @Priority(Interceptor.Priority.PLATFORM_BEFORE) DecisionMade event) {
        hold(find(event.proposalId()));
    }

    void sent(@Observes ProposalSent event) {
        Proposal proposal = find(event.proposalId());
        addressees(proposal).forEach(to -> ready(proposal, to, event.actor()));
    }

    void extended(@Observes ProposalExtended event) {
        Topic topic = topic(event.proposalId(), event.actor(), "");
        undecided(topic.proposal()).forEach(to -> writeWithLink(topic, to, Kind.EXTENDED));
    }

    void withdrawn(@Observes ProposalWithdrawn event) {
        if (find(event.proposalId()).getSentRevision() > 0) {
            Topic topic = topic(event.proposalId(), event.actor(), "");
            addressees(topic.proposal()).forEach(to -> write(topic, to, Kind.WITHDRAWN, ""));
        }
    }

    void decided(@Observes DecisionMade event) {
        Topic topic = topic(event.proposalId(), event.actor(), name(event.actor()));
        List<Addressee> all = addressees(topic.proposal());
        all.stream().filter(to -> isBy(event.actor(), to)).forEach(to -> write(topic, to, switch (event.kind()) {
            case ACCEPTED -> Kind.ACCEPTED;
            case DECLINED -> Kind.DECLINED;
            default -> Kind.CHANGES;
        }, ""));
        List<Voice> voices = decisions.voices(topic.proposal(), event.revision());
        boolean settled = voices.stream().filter(voice -> voice.share().getClientId() == event.actor().personId())
                .anyMatch(voice -> Deciding.isSettled(topic.proposal().getRule(), voices, voice.share()));
        if (event.kind() == DecisionKind.ACCEPTED && !settled && topic.proposal().getOrder() == DecisionOrder.ORDERED) {
            List<Long> next = Deciding.inTurn(DecisionOrder.ORDERED, voices).stream().map(voice -> voice.share().getClientId()).toList();
            all.stream().filter(to -> next.contains(to.client().getId())).forEach(to -> writeWithLink(topic, to, Kind.TURN));
        }
    }

    void accepted(@Observes ProposalAccepted event) {
        tellOthers(event.proposalId(), event.actor(), Kind.SETTLED);
    }

    void declined(@Observes ProposalDeclined event) {
        tellOthers(event.proposalId(), event.actor(), Kind.STOPPED);
    }

    void changesRequested(@Observes ProposalChangesRequested event) {
        tellOthers(event.proposalId(), event.actor(), Kind.STOPPED);
    }

    private void tellOthers(long proposalId, Actor by, Kind kind) {
        Topic topic = topic(proposalId, by, name(by));
        addressees(topic.proposal()).stream().filter(to -> to.share().isDecider() && !isBy(by, to)).forEach(to -> write(topic, to, kind, ""));
    }

    private List<Addressee> undecided(Proposal proposal) {
        List<Long> decided = decisions.voices(proposal, proposal.getSentRevision()).stream().filter(Voice::hasDecided)
                .map(voice -> voice.share().getClientId()).toList();
        return addressees(proposal).stream().filter(to -> to.share().isDecider() && !decided.contains(to.client().getId())).toList();
    }

    private static boolean isBy(Actor actor, Addressee addressee) {
        return actor.isClient() && actor.personId() == addressee.client().getId();
    }

    private void writeWithLink(Topic topic, Addressee to, Kind kind) {
        write(topic, to, kind, links.issueBeside(to.client(), item(topic.proposal()), topic.by()));
    }

    private void write(Topic topic, Addressee to, Kind kind, String token) {
        Proposal proposal = topic.proposal();
        boolean reminder = kind == Kind.THREE_DAYS || kind == Kind.ONE_DAY;
        String once = reminder ? proposal.getSentRevision() + ":" + topic.facts().validUntil() : Long.toString(Ids.next());
        String cause = kind.name().toLowerCase(Locale.ROOT) + ":" + proposal.getId() + ":" + to.client().getId() + ":" + once;
        Letter letter = Letter.to(to.client(), em.find(Company.class, proposal.companyId()));
        events.fire(new ClientNotified(topic.by(), proposal.companyId(), proposal.projectId(), proposal.getId(), to.client().getId(), kind,
                cause, letter, token, topic.facts(), topic.who()));
    }

    private Topic topic(long proposalId, Actor by, String who) {
        Proposal proposal = find(proposalId);
        return new Topic(proposal, figures.facts(proposal), who, by);
    }

    private String name(Actor by) {
        return by.isClient() ? em.find(Client.class, by.personId()).getName() : "";
    }

    private Proposal find(long id) {
        return em.find(Proposal.class, id);
    }
}
