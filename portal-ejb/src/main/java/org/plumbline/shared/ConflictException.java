package org.plumbline.shared;

/** Somebody else was first, or the state has moved on. Answered with 409; the user is told what holds now. */
public class ConflictException extends BusinessException {

    private static final long serialVersionUID = 1L;

    public ConflictException(String key, Object... arguments) {
        super(key, arguments);
    }
}
