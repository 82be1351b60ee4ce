package org.plumbline.search.boundary;

import java.time.Instant;
import java.util.List;

/**
 * Something said or sent that was found.
 *
 * @param internal whether it is for staff alone
 * @param threadId of the question, or the room
 * @param number   of the message in its room or question; of a file's message
 * @param proposal the question's proposal, else 0
 * @param fileId   the file, else 0
 * @param ready    whether the file is given to its readers
 * @param author   who said or sent it
 * @param text     what was said, or the file's name
 */
public record SearchHit(Kind kind, boolean internal, long projectId, String projectName, long threadId, long number, long proposal, long fileId,
                        boolean ready, String author, Instant at, List<TextPart> text) {

    /** What it is. */
    public enum Kind {
        MESSAGE, QUESTION, FILE
    }

    public SearchHit {
        text = List.copyOf(text);
    }
}
