package org.plumbline.account.control;

/**
 * Port: a hash that is slow and hungry on purpose, for secrets a person can type. Argon2id with 19 MiB, 2 passes and 1 lane,
 * which is what OWASP asks for today.
 */
public interface SlowHash {

    /** Bytes of memory one computation takes, in KiB. */
    int MEMORY_KIB = 19_456;
    /** Passes over it. */
    int PASSES = 2;
    /** Lanes. */
    int LANES = 1;
    /** Bytes of the result. */
    int BYTES = 32;

    /**
     * The same secret with the same salt gives the same hash.
     *
     * @param salt at least 16 bytes, another one for each secret
     * @return {@link #BYTES} bytes
     */
    byte[] hash(String secret, byte[] salt);
}
