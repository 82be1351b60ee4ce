package org.plumbline.messaging.boundary;

import java.time.Instant;
import java.util.List;
import org.plumbline.shared.Audience;
import org.plumbline.shared.Owned;

/**
 * A message as its reader may see it.
 *
 * @param number    its place in its room, from 1 and without gaps
 * @param clientKey its author's own sign for it; null to everybody else but the portal itself
 * @param content   empty when it was retracted
 * @param editedAt  null when it reads as it was sent
 * @param quote     the message it answers to, or null
 * @param files     in the order its author gave them; none when it was retracted
 * @param notice    who was asked to acknowledge it; null when nobody was
 * @param mentions  whom it speaks to by name; none when it was retracted
 * @param standing  whether it is pinned or settled
 */
public record MessageView(long companyId, long projectId, Audience audience, long number, String clientKey, boolean byStaff, long authorId,
                          String authorName, String content, Instant sentAt, Instant editedAt, boolean retracted, Quote quote,
                          List<AttachmentView> files, Notice notice, List<Mentioned> mentions, Standing standing) implements Owned {

    /** Characters of a quote. */
    public static final int QUOTE_LENGTH = 200;

    /** The message answered to. @param content its beginning, at most {@link #QUOTE_LENGTH} characters; empty when it was retracted */
    public record Quote(long number, String authorName, String content) {
    }

    public MessageView {
        files = List.copyOf(files);
        mentions = List.copyOf(mentions);
    }

    /** Somebody who was asked to say that they have read it. @param at when they said so; null while they have not */
    public record Reader(long clientId, String name, Instant at) {
    }

    /** That it has to be acknowledged. @param readers everybody who was asked to, by name */
    public record Notice(List<Reader> readers) {

        public Notice {
            readers = List.copyOf(readers);
        }

        /** Names of those who have. */
        public List<String> acknowledgedBy() {
            return readers.stream().filter(reader -> reader.at() != null).map(Reader::name).toList();
        }

        /** Names of those who have not yet. */
        public List<String> waitingFor() {
            return readers.stream().filter(reader -> reader.at() == null).map(Reader::name).toList();
        }

        /** Whether a client was asked and has not yet. */
        public boolean isWaitingFor(long clientId) {
            return readers.stream().anyMatch(reader -> reader.clientId() == clientId && reader.at() == null);
        }
    }

    /** Somebody it speaks to: its content has their name behind an @. */
    public record Mentioned(boolean staff, long personId, String name) {
    }

    /** How it stands. @param resolvedBy name of who says that it is settled; null while it is open */
    public record Standing(boolean pinned, String resolvedBy) {

        /** Of most messages. */
        public static final Standing NONE = new Standing(false, null);

        public boolean isResolved() {
            return resolvedBy != null;
        }
    }

    public boolean isEdited() {
        return editedAt != null && !retracted;
    }
}
