package org.plumbline.integration.tink;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.plumbline.shared.KeyFolder;
import org.plumbline.shared.KeyFolder.OldForm;
import org.plumbline.shared.KeyRing;

class TinkKeyRingTest {

    @TempDir
    Path folder;

    @Test
    void opensWhatItSealed() {
        KeyRing ring = TestKeys.in(folder);
        assertThat(ring.open(ring.seal("maria@example.com", "column"), "column")).isEqualTo("maria@example.com");
    }

    @Test
    void sealsTheSameTextDifferentlyEachTime() {
        KeyRing ring = TestKeys.in(folder);
        assertThat(ring.seal("a", "column")).isNotEqualTo(ring.seal("a", "column"));
    }

    @Test
    void refusesAnotherContextAndAlteredText() {
        KeyRing ring = TestKeys.in(folder);
        String sealed = ring.seal("a", "column");
        String altered = sealed.substring(0, 20) + (sealed.charAt(20) == 'A' ? 'B' : 'A') + sealed.substring(21);
        assertThatThrownBy(() -> ring.open(sealed, "other")).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> ring.open(altered, "column")).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void keepsItsKeysOverARestart() {
        String sealed = TestKeys.in(folder).seal("a", "column");
        String digest = TestKeys.in(folder).digest("a", "email");
        assertThat(TestKeys.in(folder).open(sealed, "column")).isEqualTo("a");
        assertThat(TestKeys.in(folder).digest("a", "email")).isEqualTo(digest).hasSize(43);
    }

    @Test
    void findsAndOpensOldValuesAfterARotation() {
        KeyRing ring = TestKeys.in(folder);
        String sealed = ring.seal("a", "column");
        String digest = ring.digest("a", "email");
        ring.rotate();
        assertThat(ring.open(sealed, "column")).isEqualTo("a");
        assertThat(ring.digest("a", "email")).isNotEqualTo(digest);
        assertThat(ring.digests("a", "email")).hasSize(2).startsWith(ring.digest("a", "email")).contains(digest);
    }

    @Test
    void opensWhatANodeSealedThatRotatedMeanwhile() {
        KeyRing here = TestKeys.in(folder);
        KeyRing there = TestKeys.in(folder);
        there.rotate();
        assertThat(here.open(there.seal("a", "column"), "column")).isEqualTo("a");
    }

    @Test
    void confirmsADigestOfAnyKeyAndOfANodeThatRotatedMeanwhile() {
        KeyRing here = TestKeys.in(folder);
        String old = here.digest("a", "audit");
        KeyRing there = TestKeys.in(folder);
        there.rotate();
        assertThat(here.confirms("a", "audit", there.digest("a", "audit"))).isTrue();
        assertThat(here.confirms("a", "audit", old)).isTrue();
        assertThat(here.confirms("b", "audit", old)).isFalse();
        assertThat(here.confirms("a", "email", old)).isFalse();
    }

    @Test
    void answersNothingBeforeItIsUnlocked() {
        KeyRing ring = new TinkKeyRing(folder.resolve("keys"));
        assertThatThrownBy(() -> ring.seal("a", "column")).isInstanceOf(IllegalStateException.class).hasMessageContaining("unlocked");
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void remembersOutsideTheDatabaseWhatIsNotAcceptedAnyMore() {
        KeyFolder ring = TestKeys.folder(folder);
        assertThat(ring.accepts(OldForm.UNKEYED_AUDIT)).isTrue();
        TestKeys.folder(folder).retire(OldForm.UNKEYED_AUDIT);
        assertThat(ring.accepts(OldForm.UNKEYED_AUDIT)).isFalse();
        assertThat(ring.accepts(OldForm.UNBOUND_COLUMNS)).isTrue();
        ring.retire(OldForm.UNKEYED_AUDIT);
    }

    @Test
    void keepsItsFilesFromOtherUsers() throws Exception {
        TestKeys.in(folder.resolve("keys"));
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("keys/sealing.json")))).isEqualTo("rw-------");
    }
}
