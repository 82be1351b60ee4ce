package org.plumbline.shared;

import java.time.Instant;
import java.util.List;

/**
 * The installation's keys: seals what the database must not show in plain, and makes the keyed digests by which a sealed
 * value can still be found. Sealing always uses the newest key; opening and finding accept every key still in the set.
 */
public interface KeyRing {

    /**
     * Seals a text with authenticated encryption. The same text gives another result each time.
     *
     * @param context where the value lives (for example {@code "client.phone"}); opening demands the same
     */
    String seal(String plain, String context);

    /** Opens what {@link #seal} made. @throws IllegalStateException when altered, from another context, or its key is gone */
    String open(String sealed, String context);

    /** The keyed digest of a value under the newest key, 43 characters of base64url: what a new row stores. */
    String digest(String value, String context);

    /** The digests of a value under every key in the set, newest first: what a search looks for. Never empty. */
    List<String> digests(String value, String context);

    /** Whether a digest is that of the value under any key in the set. */
    default boolean confirms(String value, String context, String digest) {
        return digests(value, context).stream().anyMatch(own -> Secrets.same(own, digest));
    }

    /** Adds a new newest key to each set and keeps the old ones. Values sealed before stay readable. */
    void rotate();

    /** What the sets hold, for the administrator; never a key. */
    Description describe();

    /**
     * The key sets, told without their secrets.
     *
     * @param sealing   keys that open values; the newest seals them
     * @param digesting keys that make digests; the newest makes those of new rows
     * @param newest    when the sets last changed
     */
    record Description(int sealing, int digesting, Instant newest) {
    }
}
