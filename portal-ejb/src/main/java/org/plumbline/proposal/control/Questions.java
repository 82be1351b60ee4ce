package org.plumbline.proposal.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import org.plumbline.account.entity.Client;
import org.plumbline.account.entity.Person;
import org.plumbline.account.entity.StaffMember;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.plumbline.document.entity.StoredFile;
import org.plumbline.messaging.control.MessageFiles;
import org.plumbline.messaging.control.MessageThreads;
import org.plumbline.messaging.control.MessageThreads.Said;
import org.plumbline.messaging.control.ReadMarks;
import org.plumbline.messaging.entity.Message;
import org.plumbline.messaging.entity.MessageThread;
import org.plumbline.messaging.entity.ThreadsRead;
import org.plumbline.messaging.entity.Words;
import org.plumbline.proposal.entity.Proposal;
import org.plumbline.shared.Actor;

/** Questions on proposals, and what staff write about them: threads of the kind {@link #KIND}, whose part is the key of a line. */
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

    @Inject
    private MessageFiles files;

    @Inject
    private Event<ThreadsRead> news;

    /** How many questions of a proposal wait for an answer. */
    public long open(Proposal proposal) {
        return threads.open(KIND, proposal.getId());
    }

    public boolean areOpen(Proposal proposal) {
        return open(proposal) > 0;
    }

    /**
     * Says something in a locked thread; whoever says it has read what is there.
     *
     * @param fileIds of files they have sent and nobody has used: for whoever sees the thread from now on
     * @throws org.plumbline.shared.RejectedInputException at {@code content} or {@code files}
     */
    public void say(MessageThread thread, Actor by, String content, List<Long> fileIds) {
        List<Long> ids = fileIds.stream().distinct().toList();
        Message message = thread.say(by, nameOf(by), new Words(null, content, null, ids.size(), false, List.of()), Instant.now());
        threads.add(message);
        files.attach(by, thread.projectId(), null, message, ids);
        read(by, List.of(thread));
    }

    /** The files of messages by the messages' ids: at most one query. */
    public Map<Long, List<StoredFile>> files(Collection<Message> messages) {
        return files.of(messages);
    }

    /** Somebody has read all that was said in some threads. */
    public void read(Actor reader, Collection<MessageThread> asked) {
        marks.readAll(reader, asked);
    }

    /** Who of the clients sees what staff have written: for them what is new there counts as unread, and for nobody else. */
    public void follow(MessageThread thread, Collection<Client> readers) {
        marks.follow(thread, readers.stream().map(Client::getId).toList());
    }

    /** Somebody has seen some messages of the threads of a proposal that they may see. */
    public void readAsFarAs(Actor reader, Proposal proposal, Predicate<MessageThread> visible, Collection<Long> messageIds) {
        if (marks.readAsFarAs(reader, threads.about(KIND, proposal.getId(), MOST_SHOWN).stream().map(Said::thread).distinct().filter(visible).toList(), messageIds)) {
            news.fire(new ThreadsRead(reader, proposal.companyId(), proposal.projectId()));
        }
    }

    /** Up to which number somebody has read each of some threads, by the thread's id; those they have not are missing. In one query. */
    public Map<Long, Long> readUpTo(Actor reader, Collection<MessageThread> asked) {
        return marks.readUpTo(reader, asked);
    }

    public String nameOf(Actor actor) {
        Class<? extends Person> kind = actor.isStaff() ? StaffMember.class : Client.class;
        Person person = em.find(kind, actor.personId());
        return person.getName();
    }
}
