package org.plumbline.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What somebody reads whose machine is not ready for the portal: one sentence, with what is wrong by name. */
class LauncherSentencesTest {

    @TempDir
    private Path folder;

    @Test
    void aPortThatIsTaken() throws IOException {
        try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            assertThatThrownBy(() -> Ports.requireFree("127.0.0.1", other.getLocalPort())).isInstanceOf(CannotStartException.class)
                    .hasMessageStartingWith("Port " + other.getLocalPort() + " of 127.0.0.1 can't be used").hasMessageContaining("-Dplumbline.port=");
        }
    }

    @Test
    void aPortThatDoesNotExist() {
        for (int port : new int[] {0, -1, 65536}) {
            assertThatThrownBy(() -> Ports.requireFree("127.0.0.1", port)).isInstanceOf(CannotStartException.class)
                    .hasMessage("Port " + port + " does not exist; choose one from 1 to 65535.");
        }
    }

    @Test
    void aFileWhereAFolderShouldBe() throws IOException {
        Path file = Files.writeString(folder.resolve("data"), "");
        assertThatThrownBy(() -> Folders.make(file)).isInstanceOf(CannotStartException.class)
                .hasMessage(file + " can't be made: something else of that name is there.");
    }

    @Test
    void aFolderThatIsNotThere() {
        Path none = folder.resolve("none");
        assertThatThrownBy(() -> Folders.requireWritable(none)).isInstanceOf(CannotStartException.class)
                .hasMessage(none + " can't be read: it is not there.");
    }

    @Test
    void aFolderThatMayBeWritten() throws IOException {
        Files.writeString(folder.resolve("plumbline.mv.db"), "");
        assertThat(Folders.requireWritable(folder)).isEqualTo(folder);
    }

    @Test
    void whatTheSystemRefuses() {
        assertThat(Folders.refusal("written", folder, new AccessDeniedException(folder.toString())))
                .hasMessage(folder + " can't be written: this user has no permission.");
        assertThat(Folders.refusal("written", folder, new FileSystemException(folder.toString(), null, "No space left on device")))
                .hasMessage(folder + " can't be written: No space left on device.");
    }

    @Test
    void aPortalThatRefusesToStart() {
        String marker = """
                "{
                    \\"WFLYCTL0080: Failed services\\" => {\\"jboss.deployment\\" => \\"java.lang.IllegalStateException: WFLYEE0042: Failed
                    Caused by: jakarta.ejb.EJBException: java.lang.IllegalStateException: plumbline.base-url=nowhere is no address
                    Caused by: java.lang.IllegalStateException: plumbline.base-url=nowhere is no address\\"},
                    \\"WFLYCTL0412: Required services that are not installed:\\" => []
                }"
                """;
        assertThat(WildFlyServer.sentence(marker)).isEqualTo("plumbline.base-url=nowhere is no address.");
        assertThat(WildFlyServer.sentence("\"{\n}\"")).isEqualTo("no reason given.");
        assertThat(WildFlyServer.sentence("\"{\\\"a\\\" => \\\"Failed\n    Caused by: java.sql.SQLException: Table \\\\\\\"ROUND\\\\\\\" not found\\\"}\""))
                .isEqualTo("Table \"ROUND\" not found.");
    }
}
