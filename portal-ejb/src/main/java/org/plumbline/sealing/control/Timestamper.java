package org.plumbline.sealing.control;

import java.io.IOException;

/** Port: has somebody else confirm that some bytes were there at a time (RFC 3161). */
public interface Timestamper {

    /** Whether anybody is there to ask. */
    boolean isSet();

    /** @param sha256 of what is confirmed. @return the token, DER. @throws IOException when nobody confirmed it in time */
    byte[] confirm(byte[] sha256) throws IOException;
}
