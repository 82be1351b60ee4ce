package org.plumbline.shared;

import jakarta.ejb.ApplicationException;

/**
 * A refusal the user can understand. It rolls the use case back; the page shows the text of its key, never the exception.
 */
@ApplicationException(rollback = true, inherited = true)
public abstract class BusinessException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String key;
    private final transient Object[] arguments;

    /**
     * @param key       message key without its {@code error.} prefix, for example {@code sign_in.wrong}
     * @param arguments values for the placeholders of the text
     */
    protected BusinessException(String key, Object... arguments) {
        super(key);
        this.key = key;
        this.arguments = arguments.clone();
    }

    public String getKey() {
        return key;
    }

    public Object[] getArguments() {
        return arguments == null ? new Object[0] : arguments.clone();
    }
}
