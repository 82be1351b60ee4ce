package org.plumbline.account.control;

import org.plumbline.shared.TooManyTriesException;

/**
 * Port: a hash that is slow and hungry on purpose, for secrets a person can type. Argon2id; new hashes take what OWASP asks for
 * today, {@link Cost#TODAY}.
 */
public interface SlowHash {

    /**
     * What one computation takes.
     *
     * @param memoryKib memory, in KiB
     * @param passes    how often the memory is filled
     * @param lanes     how many lanes it has
     * @param bytes     length of the result
     */
    record Cost(int memoryKib, int passes, int lanes, int bytes) {

        public static final Cost TODAY = new Cost(19_456, 2, 1, 32);
    }

    /**
     * The same secret with the same salt at the same cost gives the same hash.
     *
     * @param salt at least 16 bytes, another one for each secret
     * @throws TooManyTriesException when too many are being computed to take another one on
     */
    byte[] hash(String secret, byte[] salt, Cost cost);

    /** A hash at today's cost. */
    default byte[] hash(String secret, byte[] salt) {
        return hash(secret, salt, Cost.TODAY);
    }
}
