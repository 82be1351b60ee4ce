package org.plumbline.search.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import org.plumbline.shared.CompanyOwned;

/** How far the words of a thread's messages are there. Its row is locked while words are added, or follow a message that changes. */
@Entity
@Table(name = "indexed_thread")
public class IndexedThread extends CompanyOwned {

    @Column(name = "thread_id", updatable = false)
    private long threadId;

    /** Number of the last message whose words are there. */
    @Column(name = "reached")
    private long reached;

    protected IndexedThread() {
    }

    public IndexedThread(long companyId, long threadId) {
        super(companyId);
        this.threadId = threadId;
    }

    /** The words up to a message are there now. */
    public void reach(long number) {
        reached = Math.max(reached, number);
    }

    public long getThreadId() {
        return threadId;
    }

    public long getReached() {
        return reached;
    }
}
