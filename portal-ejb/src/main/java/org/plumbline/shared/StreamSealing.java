package org.plumbline.shared;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.SeekableByteChannel;

/**
 * Seals what is too large to hold in memory, with the installation's keys. What is sealed names its key, so that a rotation leaves it
 * readable; it can be opened at any place without reading what comes before, and every piece that is read is proven to be unaltered.
 */
public interface StreamSealing {

    /**
     * @param context what it is, for example a file's own name: opening demands the same
     * @return whoever closes it finishes what is sealed and leaves {@code to} open; without that it can't be opened
     */
    OutputStream seal(OutputStream to, String context) throws IOException;

    /**
     * @return the plain content, at its beginning, to be read from any position of it; reading throws {@link IOException} where it was
     *         altered. Closing it closes {@code sealed}
     * @throws IOException when it was not sealed here or its key is gone
     */
    SeekableByteChannel open(SeekableByteChannel sealed, String context) throws IOException;
}
