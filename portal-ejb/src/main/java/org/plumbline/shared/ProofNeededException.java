package org.plumbline.shared;

/** Whoever asks is known, and must prove once more that it is they: what they want weighs too much. */
public class ProofNeededException extends BusinessException {

    private static final long serialVersionUID = 1L;

    /** @param key of what it is asked for */
    public ProofNeededException(String key) {
        super(key);
    }
}
