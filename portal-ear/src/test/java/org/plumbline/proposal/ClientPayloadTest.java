package org.plumbline.proposal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** What contractors are told about what is searched is what is searched. */
class ClientPayloadTest {

    private static final Path GUIDE = Path.of("src", "docs", "guide", "proposals.md");

    @Test
    void theGuideListsEveryPayloadOfTheLeakTest() throws IOException {
        assertThat(Files.readAllLines(GUIDE).stream().filter(line -> line.startsWith("- ")).map(line -> line.substring(2)))
                .containsAll(Arrays.stream(ClientPayload.values()).map(ClientPayload::label).toList());
    }
}
