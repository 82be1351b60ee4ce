package org.plumbline.installation.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.plumbline.installation.entity.KeyRoster;
import org.plumbline.integration.tink.TestKeys;
import org.plumbline.shared.KeyFolder;
import org.plumbline.shared.KeyRing;
import org.plumbline.testing.Database;

/** A database and a folder of keys that do not belong together do not start, and nothing is made in the folder. */
class KeyCustodyTest {

    @RegisterExtension
    static final Database db = new Database();

    @TempDir
    Path folder;

    @TempDir
    Path elsewhere;

    @BeforeEach
    void empty() {
        sql("update key_roster set names = ''");
        sql("delete from audit_entry");
    }

    @Test
    void makesKeysForADatabaseThatNeverHadAnyAndFindsThemAtTheNextStart() {
        start(folder);
        assertThat(folder).isDirectoryContaining("glob:**/sealing.json").isDirectoryContaining("glob:**/digesting.json");
        start(folder);
        assertThat(known()).isEqualTo(TestKeys.folder(folder).names());
    }

    @Test
    void refusesAFolderThatIsGone() {
        start(folder);
        requireRefusal(elsewhere.resolve("keys"));
        assertThat(elsewhere).isEmptyDirectory();
    }

    @Test
    void refusesAFolderThatHasLostOneOfItsFiles() throws IOException {
        start(folder);
        Files.delete(folder.resolve("digesting.json"));
        requireRefusal(folder);
        assertThat(folder.resolve("digesting.json")).doesNotExist();
    }

    @Test
    void refusesAnotherInstallationsFolder() {
        start(folder);
        TestKeys.in(elsewhere);
        requireRefusal(elsewhere);
    }

    @Test
    void refusesAFolderFromBeforeARotation() throws IOException {
        start(folder);
        Files.copy(folder.resolve("sealing.json"), elsewhere.resolve("sealing.json"));
        Files.copy(folder.resolve("digesting.json"), elsewhere.resolve("digesting.json"));
        KeyRing keys = TestKeys.in(folder);
        keys.rotate();
        db.inTransaction(em -> {
            Database.inject(new KeyCustody(), em, keys).note();
            return null;
        });
        requireRefusal(elsewhere);
        start(folder);
    }

    @Test
    void aDatabaseFromBeforeARotationStarts() {
        start(folder);
        TestKeys.in(folder).rotate();
        start(folder);
        assertThat(known()).hasSize(6);
    }

    @Test
    void takesOverTheFolderOfAnOlderInstallationButMakesNoKeysForIt() {
        sql("insert into audit_entry (id, company_id, sequence_number, happened_at, actor, what, subject, facts, previous_hash, hash) "
                + "values (1, 0, 1, current_timestamp, 'system', 'Tested', 'test:1', '{}', 'x', 'y')");
        requireRefusal(folder);
        TestKeys.in(folder);
        start(folder);
        assertThat(known()).hasSize(3);
    }

    @Test
    void givesAnInstallationOlderThanItsFilesAKeyForThemOnce() throws IOException {
        start(folder);
        Files.delete(folder.resolve("streaming.json"));
        requireRefusal(folder);
        assertThat(folder.resolve("streaming.json")).doesNotExist();
        sql("update key_roster set names = '" + known().stream().filter(name -> !name.startsWith("streaming:")).collect(Collectors.joining(" ")) + "'");
        start(folder);
        assertThat(known()).hasSize(3).anyMatch(name -> name.startsWith("streaming:"));
    }

    private static void start(Path keys) {
        KeyFolder fresh = TestKeys.locked(keys);
        db.inTransaction(em -> {
            Database.inject(new KeyCustody(), em, fresh).begin();
            return null;
        });
    }

    private static void requireRefusal(Path keys) {
        assertThatThrownBy(() -> start(keys)).isInstanceOf(IllegalStateException.class)
                .hasMessageContainingAll("plumbline.data-dir", keys.toString());
    }

    private static Set<String> known() {
        return db.inTransaction(em -> em.find(KeyRoster.class, KeyRoster.ID).names());
    }

    private static void sql(String statement) {
        db.inTransaction(em -> em.createNativeQuery(statement).executeUpdate());
    }
}
