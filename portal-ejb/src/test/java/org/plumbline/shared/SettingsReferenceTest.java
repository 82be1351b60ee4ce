package org.plumbline.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The reference an administrator reads is what the code has. */
class SettingsReferenceTest {

    private static final Path REFERENCE = Path.of("../server-config/SETTINGS.md");
    private static final String COMMAND = "mvn -pl portal-ejb test -Dtest=SettingsReferenceTest -Dplumbline.write-reference";

    @Test
    void theReferenceIsUpToDate() throws IOException {
        String reference = reference();
        if (System.getProperty("plumbline.write-reference") != null) {
            Files.writeString(REFERENCE, reference);
        }
        assertThat(REFERENCE).as("write it anew with: " + COMMAND).exists().hasContent(reference);
    }

    private static String reference() {
        String rows = Stream.of(Setting.values()).map(s -> "| `" + s.key() + "`<br>`" + s.variable() + "` | " + s.type().description()
                + " | `" + s.defaultValue() + "` | " + s.meaning() + " |").collect(Collectors.joining("\n"));
        return """
                # Settings

                Each value comes from the environment, else from a system property of the server (which its console shows and edits), else it is
                the default. Settings are read once, at the start. A value that is not allowed refuses to start and names itself. None is a secret.

                | Property and variable | Type | Default | Meaning |
                |---|---|---|---|
                %s

                Made from the code by `%s`.
                """.formatted(rows, COMMAND);
    }
}
