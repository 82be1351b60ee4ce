package org.plumbline.proposal.boundary;

import java.time.Instant;
import java.util.List;
import org.plumbline.messaging.entity.ThreadState;

/**
 * A question on a line, with what was said since.
 *
 * @param lineKey    0 for the proposal as a whole
 * @param lineName   as it reads in the revision that is with the client; null when that has no such line, or none the viewer can see
 * @param waivable   whether the viewer asked it and can let it go
 * @param reopenable whether the viewer asked it, let it go, and can take it up again
 */
public record QuestionView(long threadId, long lineKey, String lineName, ThreadState state, boolean waivable, boolean reopenable, List<Words> words) {

    public QuestionView {
        words = List.copyOf(words);
    }

    public boolean isOpen() {
        return state == ThreadState.OPEN;
    }

    /** What somebody said. @param id of the message */
    public record Words(long id, String author, boolean staff, String content, Instant at) {
    }
}
