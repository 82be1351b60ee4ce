package org.plumbline.signing.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.plumbline.document.control.DocumentStore;
import org.plumbline.integration.dss.DssPdfGuard;
import org.plumbline.integration.dss.Seals;
import org.plumbline.integration.filesystem.TestStore;
import org.plumbline.shared.ConflictException;
import org.plumbline.testing.Database;

/** What no parser is let at. */
class PapersTest {

    @TempDir
    private Path folder;

    @Test
    void givesNothingToParsersThatWasNotLookedAt() throws IOException {
        DocumentStore store = TestStore.in(Files.createDirectory(folder.resolve("store")));
        Papers papers = Database.inject(new Papers(), store, new DssPdfGuard());
        byte[] paper = Files.readAllBytes(Seals.pdf(folder, 2));
        byte[] bomb = ("%PDF-1.7\n" + "1 0 obj\n".repeat(3_000_000)).getBytes(StandardCharsets.US_ASCII);
        try (WorkFolder work = new WorkFolder()) {
            assertThat(Files.readAllBytes(papers.fetch(work, kept(store, paper)))).isEqualTo(paper);
        }
        try (WorkFolder work = new WorkFolder()) {
            String id = kept(store, bomb);
            assertThatThrownBy(() -> papers.fetch(work, id)).isInstanceOf(ConflictException.class).hasMessage("signing.unreadable");
        }
    }

    private static String kept(DocumentStore store, byte[] content) throws IOException {
        return store.write(new ByteArrayInputStream(content), content.length).id();
    }
}
