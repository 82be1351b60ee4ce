package org.plumbline.integration.tink;

import java.nio.file.Path;
import java.util.Set;
import org.plumbline.shared.EncryptedText;
import org.plumbline.shared.KeyFolder;
import org.plumbline.shared.KeyRing;

/** Real keys in a folder of the test's. */
public final class TestKeys {

    private TestKeys() {
    }

    public static KeyRing in(Path folder) {
        return opened(folder);
    }

    /** The folder's other side. */
    public static KeyFolder folder(Path folder) {
        return opened(folder);
    }

    /** As at start, before anybody has said which keys must be there. */
    public static KeyFolder locked(Path folder) {
        return new TinkKeyRing(folder);
    }

    private static TinkKeyRing opened(Path folder) {
        TinkKeyRing ring = new TinkKeyRing(folder);
        ring.unlock(Set.of(), true);
        return ring;
    }

    /** Makes encrypted columns use keys of this folder. */
    public static KeyRing use(Path folder) {
        TinkKeyRing ring = opened(folder);
        EncryptedText.use(ring, ring);
        return ring;
    }
}
