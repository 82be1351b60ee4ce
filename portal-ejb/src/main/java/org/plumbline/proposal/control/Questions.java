package org.plumbline.proposal.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import org.plumbline.account.entity.Client;
import org.plumbline.account.entity.Person;
import org.plumbline.account.entity.StaffMember;
import java.util.Collection;
import java.util.function.Predicate;
import org.plumbline.messaging.control.MessageThreads;
import org.plumbline.messaging.control.MessageThreads.Said;
import org.plumbline.messaging.control.ReadMarks;
import org.plumbline.messaging.entity.MessageThread;
import org.plumbline.proposal.entity.Proposal;
import org.plumbline.shared.Actor;

/** Questions on proposals: threads of the kind {@link #KIND}, whose part is the key of a line. */
@ApplicationScoped
public class Questions {

    public static final String KIND = "PROPOSAL_LINE";

    /** Messages a page shows; a proposal has fewer. */
    public static final int MOST_SHOWN = 500;

    @PersistenceContext(unitName = "plumbline")
    private EntityManager em;

    @Inject
    private MessageThreads threads;

    @Inject
    private ReadMarks marks;

    /** How many questions of a proposal wait for an answer. */
    public long open(Proposal proposal) {
        return threads.open(KIND, proposal.getId());
    }

    public boolean areOpen(Proposal proposal) {
        return open(proposal) > 0;
    }

    /** Somebody has read all that was said in some threads. */
    public void read(Actor reader, Collection<MessageThread> asked) {
        marks.readAll(reader, asked);
    }

    /** Somebody has seen some messages of the threads of a proposal that they may see. */
    public void readAsFarAs(Actor reader, long proposalId, Predicate<MessageThread> visible, Collection<Long> messageIds) {
        marks.readAsFarAs(reader, threads.about(KIND, proposalId, MOST_SHOWN).stream().map(Said::thread).distinct().filter(visible).toList(), messageIds);
    }

    public String nameOf(Actor actor) {
        Class<? extends Person> kind = actor.isStaff() ? StaffMember.class : Client.class;
        Person person = em.find(kind, actor.personId());
        return person.getName();
    }
}
