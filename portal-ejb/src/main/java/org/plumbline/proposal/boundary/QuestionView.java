package org.plumbline.proposal.boundary;

import java.time.Instant;
import java.util.List;
import org.plumbline.messaging.boundary.AttachmentView;
import org.plumbline.messaging.entity.ThreadState;

/**
 * A question on a line, or what staff wrote about it, with what was said since.
 *
 * @param lineKey    0 for the proposal as a whole
 * @param lineName   as it reads in the revision that is with the client; null when that has no such line, or none the viewer can see
 * @param waivable   whether the viewer asked it and can let it go
 * @param reopenable whether the viewer asked it, let it go, and can take it up again
 * @param unread     how much of it others have said and the viewer has not read
 */
public record QuestionView(long threadId, long lineKey, String lineName, ThreadState state, boolean waivable, boolean reopenable, long unread,
                           List<Words> words) {

    public QuestionView {
        words = List.copyOf(words);
    }

    public boolean isOpen() {
        return state == ThreadState.OPEN;
    }

    /** Whether staff began it: it waits for nothing. */
    public boolean isRemark() {
        return state == ThreadState.SAID;
    }

    /** What somebody said. @param id of the message @param files for whoever sees the question */
    public record Words(long id, String author, boolean staff, String content, Instant at, List<AttachmentView> files) {

        public Words {
            files = List.copyOf(files);
        }
    }
}
