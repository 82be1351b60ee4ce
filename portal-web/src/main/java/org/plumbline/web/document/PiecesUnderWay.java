package org.plumbline.web.document;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.plumbline.shared.Actor;
import org.plumbline.shared.TooManyTriesException;

/**
 * The pieces of files that are read now, by person. A piece holds a thread of the server for as long as it takes to come: one person must not
 * hold all of them, however many connections they open. Counted by each node, whose threads they are.
 */
@ApplicationScoped
public class PiecesUnderWay {

    /** Pieces of one person at once; a page sends two. */
    static final int MOST = 4;

    /** About as long as a piece should take. */
    static final Duration AGAIN = Duration.ofSeconds(3);

    private final Map<String, Integer> underWay = new ConcurrentHashMap<>();

    /** Reads a piece of somebody. @throws TooManyTriesException when they have as many under way as they may */
    <T> T read(Actor sender, Supplier<T> reading) {
        String person = sender.reference();
        try {
            if (underWay.merge(person, 1, Integer::sum) > MOST) {
                throw new TooManyTriesException(AGAIN);
            }
            return reading.get();
        } finally {
            underWay.computeIfPresent(person, (who, many) -> many == 1 ? null : many - 1);
        }
    }
}
