package org.plumbline.proposal.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;
import org.plumbline.project.entity.Project;
import org.plumbline.proposal.entity.Deadline;
import org.plumbline.proposal.entity.Deadline.Stage;
import org.plumbline.proposal.entity.DeadlineNotice;
import org.plumbline.proposal.entity.Proposal;
import org.plumbline.proposal.entity.ProposalExpired;
import org.plumbline.proposal.entity.ProposalStatus;
import org.plumbline.proposal.entity.Revision;
import org.plumbline.proposal.entity.Share;
import org.plumbline.proposal.entity.TimeRequest;
import org.plumbline.shared.Actor;
import org.plumbline.shared.DomainEvent;

/** What comes of the last day of proposals: reminders, the notice that it is over, and wishes for more time. */
@ApplicationScoped
public class Deadlines {

    /** Days before a last day from which on a proposal is looked at: one more than the first reminder, for the zones east of UTC. */
    private static final Period AHEAD = Period.ofDays(4);
    /** How long after a last day a portal that was away still says so. */
    private static final Period BEHIND = Period.ofDays(60);

    @PersistenceContext(unitName = "plumbline")
    private EntityManager em;

    @Inject
    private ProposalRepository proposals;

    @Inject
    private ClientLetters letters;

    @Inject
    private Event<DomainEvent> events;

    /** Proposals that may have something due, in the order of their ids. @param after the last id seen, 0 to begin */
    public List<Long> near(Instant now, long after, int most) {
        LocalDate today = LocalDate.ofInstant(now, ZoneOffset.UTC);
        return em.createQuery("select p.id from Proposal p, Revision r where r.proposalId = p.id and r.number = p.sentRevision "
                + "and p.status = :sent and p.id > :after and r.validUntil between :since and :until and not exists (select n.id "
                + "from DeadlineNotice n where n.proposalId = p.id and n.revision = r.number and n.validUntil = r.validUntil "
                + "and n.stage = :over) order by p.id", Long.class).setParameter("sent", ProposalStatus.SENT).setParameter("after", after)
                .setParameter("since", today.minus(BEHIND)).setParameter("until", today.plus(AHEAD)).setParameter("over", Stage.OVER)
                .setMaxResults(most).getResultList();
    }

    /** Does what is due of one proposal, once: whoever comes second waits for its row and finds it done. */
    public void tend(long id, Instant now) {
        Proposal proposal = em.find(Proposal.class, id, LockModeType.PESSIMISTIC_WRITE);
        if (proposal == null || proposal.getStatus() != ProposalStatus.SENT) {
            return;
        }
        Revision sent = proposals.revision(proposal, proposal.getSentRevision());
        if (sent.getValidUntil() == null) {
            return;
        }
        Deadline deadline = new Deadline(sent.getValidUntil(), zone(proposal));
        // what was past when it was sent is nothing to be reminded of
        deadline.reached(now).filter(stage -> sent.getSentAt().isBefore(deadline.at(stage)) && !isDone(sent, stage))
                .ifPresent(stage -> tend(proposal, sent, stage));
    }

    private void tend(Proposal proposal, Revision sent, Stage stage) {
        em.persist(new DeadlineNotice(sent, stage));
        em.flush();
        Actor portal = Actor.system(proposal.companyId());
        if (stage.isReminder()) {
            letters.remind(proposal, stage, portal);
        } else {
            events.fire(new ProposalExpired(portal, proposal.companyId(), proposal.projectId(), proposal.getId(), sent.getNumber()));
        }
    }

    /** Leaves out the reminders that a new last day has made late: the letter about the new day has just said it. */
    public void leaveOutPast(Proposal proposal, Revision sent, Instant now) {
        Deadline deadline = new Deadline(sent.getValidUntil(), zone(proposal));
        Stream.of(Stage.values()).filter(stage -> !now.isBefore(deadline.at(stage)) && !isDone(sent, stage))
                .forEach(stage -> em.persist(new DeadlineNotice(sent, stage)));
    }

    private boolean isDone(Revision sent, Stage stage) {
        return em.createQuery("select count(n) from DeadlineNotice n where n.proposalId = :proposal and n.revision = :revision "
                + "and n.validUntil = :day and n.stage = :stage", Long.class).setParameter("proposal", sent.getProposalId())
                .setParameter("revision", sent.getNumber()).setParameter("day", sent.getValidUntil()).setParameter("stage", stage)
                .getSingleResult() > 0;
    }

    public void ask(Share share, Revision sent) {
        em.persist(new TimeRequest(share, sent));
        em.flush();
    }

    private ZoneId zone(Proposal proposal) {
        return em.find(Project.class, proposal.projectId()).getTimeZone();
    }
}
