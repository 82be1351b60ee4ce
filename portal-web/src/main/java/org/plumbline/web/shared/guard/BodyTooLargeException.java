package org.plumbline.web.shared.guard;

import java.io.IOException;

/** More bytes came than a request without an announced length may have; answered with 413. */
public class BodyTooLargeException extends IOException {

    private static final long serialVersionUID = 1L;

    BodyTooLargeException() {
        super("Request body above " + RequestGuard.MAX_BODY + " bytes");
    }
}
