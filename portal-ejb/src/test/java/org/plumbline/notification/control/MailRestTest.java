package org.plumbline.notification.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Which mails wake somebody: a new one that has to do with coming in is decided about here. */
class MailRestTest {

    private static final Path FOLDER = Path.of("src/main/resources/mail/account");

    /** They let somebody in who has not asked for it, and can wait for the morning. */
    private static final Set<String> REST = Set.of("account/client-invitation", "account/staff-invitation");

    @Test
    void onlyWhatIsAboutSafetyBreaksThroughQuietHours() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            Set<String> shipped = files.map(file -> "account/" + file.getFileName().toString().replaceFirst("(_es)?\\.properties$", ""))
                    .collect(Collectors.toSet());
            assertThat(MailRest.SAFETY).doesNotContainAnyElementsOf(REST);
            assertThat(shipped).containsAll(MailRest.SAFETY).allMatch(name -> MailRest.SAFETY.contains(name) || REST.contains(name), "is decided about");
        }
    }
}
