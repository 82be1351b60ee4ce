package org.plumbline.integration.tink;

import java.nio.file.Path;
import org.plumbline.shared.EncryptedText;
import org.plumbline.shared.KeyRing;

/** Real keys in a folder of the test's. */
public final class TestKeys {

    private TestKeys() {
    }

    public static KeyRing in(Path folder) {
        return new TinkKeyRing(folder);
    }

    /** Makes encrypted columns use keys of this folder. */
    public static KeyRing use(Path folder) {
        KeyRing ring = in(folder);
        EncryptedText.use(ring);
        return ring;
    }
}
