package org.plumbline.search.boundary;

import static jakarta.enterprise.event.TransactionPhase.AFTER_SUCCESS;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptor;
import java.util.concurrent.atomic.AtomicInteger;
import org.plumbline.document.entity.FileJudged;
import org.plumbline.messaging.entity.MessageEdited;
import org.plumbline.messaging.entity.MessagePosted;
import org.plumbline.messaging.entity.MessageRetracted;
import org.plumbline.messaging.entity.MessageThread;
import org.plumbline.messaging.entity.ThreadContinued;
import org.plumbline.search.control.Indexing;

/**
 * Hears what happens to messages. That something was said is a hint for {@link IndexTimer}, which finds out what; a message that is edited or
 * retracted is not found by its old words from the moment it is.
 */
@ApplicationScoped
public class IndexNews {

    @Inject
    private Indexing indexing;

    private final AtomicInteger heard = new AtomicInteger(1);
    private final TalkedThreads talked = new TalkedThreads();

    void posted(@Observes(during = AFTER_SUCCESS) MessagePosted event) {
        talked.addRoom(MessageThread.roomKey(event.projectId(), event.audience()));
        hear();
    }

    void continued(@Observes(during = AFTER_SUCCESS) ThreadContinued event) {
        talked.addThread(event.threadId());
        hear();
    }

    /** Where it was. */
    TalkedThreads talked() {
        return talked;
    }

    void judged(@Observes(during = AFTER_SUCCESS) FileJudged event) {
        hear();
    }

    /** After the audit trail: the thread's row is locked last. */
    void edited(@Observes @Priority(Interceptor.Priority.LIBRARY_AFTER) MessageEdited event) {
        indexing.follow(event.messageId());
    }

    void retracted(@Observes @Priority(Interceptor.Priority.LIBRARY_AFTER) MessageRetracted event) {
        indexing.follow(event.messageId());
    }

    void hear() {
        heard.incrementAndGet();
    }

    /** How much has happened since somebody listened last. */
    int heard() {
        return heard.get();
    }

    /** The same, counted anew from now on. */
    int listen() {
        return heard.getAndSet(0);
    }
}
