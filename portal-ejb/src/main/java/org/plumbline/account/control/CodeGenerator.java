package org.plumbline.account.control;

/** Port: the one-time code of a secret at a time step (RFC 6238). */
public interface CodeGenerator {

    /** Seconds a code stands for. */
    int STEP_SECONDS = 30;
    /** Digits of a code. */
    int DIGITS = 6;

    /** The code with its leading zeros. @param step number of {@link #STEP_SECONDS} since 1970-01-01 UTC */
    String code(byte[] secret, long step);
}
