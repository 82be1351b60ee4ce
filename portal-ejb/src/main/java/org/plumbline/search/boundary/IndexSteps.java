package org.plumbline.search.boundary;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.plumbline.search.control.FileTexts;
import org.plumbline.search.control.FileTexts.Unread;
import org.plumbline.search.control.Indexing;
import org.plumbline.security.Public;

/** The steps of {@link IndexTimer}, each in a transaction of its own, on however many nodes: a thread's row lets one of them add its words. */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class IndexSteps {

    private static final String BY_TIMER = "the timer acts for the portal itself; no page reaches it";

    @Inject
    private Indexing indexing;

    @Inject
    private FileTexts texts;

    @Public(BY_TIMER)
    public List<Long> behind(int most) {
        return indexing.behind(most);
    }

    @Public(BY_TIMER)
    public List<Long> behindSince(Instant since, int most) {
        return indexing.behind(since, most);
    }

    @Public(BY_TIMER)
    public List<Long> behindAmong(Collection<String> rooms, Collection<Long> threads) {
        return indexing.behind(rooms, threads);
    }

    @Public(BY_TIMER)
    public boolean isKnown(long threadId) {
        return indexing.isKnown(threadId);
    }

    @Public(BY_TIMER)
    public void begin(long threadId) {
        indexing.begin(threadId);
    }

    @Public(BY_TIMER)
    public int add(long threadId, int most) {
        return indexing.add(threadId, most);
    }

    /** Files whose text nobody has read. */
    @Public(BY_TIMER)
    public List<Long> unread(int most) {
        return texts.unread(most);
    }

    @Public(BY_TIMER)
    public Unread take(long fileId) {
        return texts.take(fileId);
    }

    @Public(BY_TIMER)
    public void addText(long fileId, Set<String> words) {
        texts.add(fileId, words);
    }
}
