package org.plumbline.document.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a killed server had under its hands goes; what somebody works on, or others have, stays. */
class WorkLeftoversTest {

    private static final Instant NOW = Instant.parse("2026-11-24T04:00:00Z");

    @TempDir
    private Path place;

    @Test
    void deletesOldFoldersOfOursAlone() throws IOException {
        Path killed = folder("plumbline-genuine-77-1", NOW.minus(Duration.ofHours(2)));
        Path signing = folder("plumbline-signing4711", NOW.minus(Duration.ofHours(2)));
        Path working = folder("plumbline-genuine-77-2", NOW.minus(Duration.ofMinutes(1)));
        Path others = folder("somebody-else", NOW.minus(Duration.ofHours(2)));
        Path link = Files.createSymbolicLink(place.resolve("plumbline-seal-link"), others);
        assertThat(WorkLeftovers.delete(place, NOW.minus(Duration.ofHours(1)))).isEqualTo(2);
        assertThat(killed).doesNotExist();
        assertThat(signing).doesNotExist();
        assertThat(working.resolve("file.pdf")).exists();
        assertThat(others.resolve("file.pdf")).exists();
        assertThat(link).exists();
    }

    private Path folder(String name, Instant written) throws IOException {
        Path folder = Files.createDirectory(place.resolve(name));
        Files.writeString(folder.resolve("file.pdf"), "%PDF-1.7");
        Files.setLastModifiedTime(folder, FileTime.from(written));
        return folder;
    }
}
