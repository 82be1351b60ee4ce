package org.plumbline.web.messaging;

import org.plumbline.shared.RejectedInputException;

/** A message that says itself who wrote it, when, or at which number: no page of ours does. */
class ForgedFrameException extends RejectedInputException {

    private static final long serialVersionUID = 1L;

    ForgedFrameException() {
        super(null, "live.forged");
    }
}
