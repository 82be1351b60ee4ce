package org.plumbline.integration.filesystem;

import java.nio.file.Path;
import org.plumbline.document.control.DocumentStore;
import org.plumbline.integration.tink.TestKeys;
import org.plumbline.shared.StreamSealing;

/** A real store in a folder of the test's. */
public final class TestStore {

    private TestStore() {
    }

    public static DocumentStore in(Path folder) {
        return new FilesystemDocumentStore(new StoreFolder(folder.resolve("documents"), 0, place -> Long.MAX_VALUE),
                (StreamSealing) TestKeys.in(folder.resolve("keys")));
    }
}
