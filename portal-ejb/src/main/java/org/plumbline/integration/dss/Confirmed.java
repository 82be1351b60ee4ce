package org.plumbline.integration.dss;

import eu.europa.esig.dss.enumerations.DigestAlgorithm;
import eu.europa.esig.dss.model.DSSException;
import eu.europa.esig.dss.model.TimestampBinary;
import eu.europa.esig.dss.spi.x509.tsp.TSPSource;
import java.io.IOException;
import org.plumbline.sealing.control.Timestamper;

/** The timestamper as the library asks for it, for one file; remembers that it failed, which the library's exceptions do not tell. */
final class Confirmed implements TSPSource {

    private static final long serialVersionUID = 1L;

    private final transient Timestamper timestamper;
    private boolean failed;

    Confirmed(Timestamper timestamper) {
        this.timestamper = timestamper;
    }

    @Override
    public TimestampBinary getTimeStampResponse(DigestAlgorithm algorithm, byte[] digest) {
        try {
            if (algorithm != DigestAlgorithm.SHA256) {
                throw new IOException("asked for " + algorithm);
            }
            return new TimestampBinary(timestamper.confirm(digest));
        } catch (IOException e) {
            failed = true;
            throw new DSSException("nobody confirmed the time", e);
        }
    }

    boolean hasFailed() {
        return failed;
    }
}
