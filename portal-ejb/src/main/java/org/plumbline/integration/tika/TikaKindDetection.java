package org.plumbline.integration.tika;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.mime.MimeTypes;
import org.plumbline.document.control.KindDetection;

/**
 * By the first bytes alone: a name is no evidence, and Tika would believe one where the bytes tell nothing. All in memory and in this
 * process: no time-out, no retry, no address.
 */
@ApplicationScoped
public class TikaKindDetection implements KindDetection {

    private final MimeTypes types = MimeTypes.getDefaultMimeTypes(TikaKindDetection.class.getClassLoader());

    @Override
    public String detect(byte[] beginning) {
        try {
            return types.detect(new ByteArrayInputStream(beginning), new Metadata()).getBaseType().toString();
        } catch (IOException impossibleInMemory) {
            throw new UncheckedIOException(impossibleInMemory);
        }
    }
}
