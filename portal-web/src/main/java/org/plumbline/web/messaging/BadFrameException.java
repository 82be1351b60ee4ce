package org.plumbline.web.messaging;

import org.plumbline.shared.RejectedInputException;

/** A frame or body that the protocol does not know. Says nothing of what was in it: that may be somebody's words. */
class BadFrameException extends RejectedInputException {

    private static final long serialVersionUID = 1L;

    BadFrameException() {
        super(null, "live.bad_frame");
    }
}
