package org.plumbline.outbox.control;

/** The message can never be delivered as it is, for example because the address does not exist. */
public class UndeliverableException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public UndeliverableException(String reason, Throwable cause) {
        super(reason, cause);
    }
}
