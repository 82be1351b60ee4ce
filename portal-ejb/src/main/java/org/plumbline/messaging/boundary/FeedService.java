package org.plumbline.messaging.boundary;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.plumbline.messaging.control.ProjectThreads;
import org.plumbline.messaging.control.ProjectThreads.Asked;
import org.plumbline.messaging.control.ReadMarks;
import org.plumbline.messaging.control.Rooms;
import org.plumbline.messaging.control.ThreadSubjects.Subject;
import org.plumbline.messaging.entity.MessageThread;
import org.plumbline.messaging.entity.ThreadsRead;
import org.plumbline.security.Action;
import org.plumbline.security.Permit;
import org.plumbline.shared.Actor;
import org.plumbline.shared.Audience;

/**
 * What is said about the things of a project: with the messages of its rooms it makes the feed. Nobody is given what they may not read
 * where it was said.
 */
@Stateless
public class FeedService {

    @Inject
    private Rooms rooms;

    @Inject
    private ProjectThreads threads;

    @Inject
    private ReadMarks marks;

    @Inject
    private Event<ThreadsRead> news;

    /**
     * What was said, oldest first: the newest of it, or the newest before a message. Looked for in the 200 threads where something was said
     * last, in one query where there are none and in six at most.
     *
     * @param before id of a message, 0 for the newest
     * @param most   1 to {@link Span#MOST}
     * @throws org.plumbline.shared.NotFoundException when the reader can't enter the room
     */
    @Permit(Action.ROOM_READ)
    public List<AskedView> asked(Actor reader, long projectId, long before, int most) {
        List<MessageThread> found = found(reader, projectId);
        return threads.said(reader, threads.seen(reader, found), before, Math.max(1, Math.min(most, Span.MOST))).stream().map(FeedService::view)
                .sorted(Comparator.comparing(AskedView::id)).toList();
    }

    /** The reader has read all of it. @throws org.plumbline.shared.NotFoundException when the reader can't enter the room */
    @Permit(Action.ROOM_READ)
    public void read(Actor reader, long projectId) {
        List<MessageThread> found = found(reader, projectId);
        Map<Long, Subject> seen = threads.seen(reader, found);
        // what counts for them and they can see no more must not count as unread for ever
        tell(reader, projectId, marks.readAll(reader, found.stream().filter(thread -> seen.containsKey(thread.getId()) || counts(reader, thread)).toList()));
    }

    /**
     * The reader has seen some messages, and what was said in their threads before.
     *
     * @param messageIds {@link AskedView#id()}s; of what the reader can't see nothing is noted
     * @throws org.plumbline.shared.NotFoundException when the reader can't enter the room
     */
    @Permit(Action.ROOM_READ)
    public void seen(Actor reader, long projectId, Collection<Long> messageIds) {
        List<MessageThread> found = found(reader, projectId);
        Map<Long, Subject> seen = threads.seen(reader, found);
        tell(reader, projectId, marks.readAsFarAs(reader, found.stream().filter(thread -> seen.containsKey(thread.getId())).toList(), messageIds));
    }

    private void tell(Actor reader, long projectId, boolean isNews) {
        if (isNews) {
            news.fire(new ThreadsRead(reader, reader.companyId(), projectId));
        }
    }

    /** Whether the reader may see one thread of a project. */
    @Permit(Action.ROOM_READ)
    public boolean sees(Actor reader, long projectId, long threadId) {
        return threads.seen(reader, found(reader, projectId).stream().filter(thread -> thread.getId() == threadId).toList()).containsKey(threadId);
    }

    private List<MessageThread> found(Actor reader, long projectId) {
        rooms.demand(Action.ROOM_READ, reader, projectId, Audience.EVERYBODY);
        List<MessageThread> found = threads.of(reader, projectId);
        if (found.isEmpty()) {
            rooms.demandProject(reader, projectId);
        }
        return found;
    }

    private static boolean counts(Actor reader, MessageThread thread) {
        return reader.isClient() && (thread.isAskedBy(reader.personId()) || !thread.isQuestion());
    }

    private static AskedView view(Asked asked) {
        return new AskedView(asked.message().getId(), asked.subject().name(), asked.subject().of(), asked.subject().path(), asked.message().getNumber() == 1,
                asked.thread().isQuestion(), asked.message().isByStaff(), asked.message().getAuthorName(), asked.message().beginning(AskedView.LENGTH), asked.message().getSentAt(),
                asked.unread());
    }
}
