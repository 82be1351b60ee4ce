package org.plumbline.document.entity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.plumbline.shared.Actor;
import org.plumbline.shared.Audience;
import org.plumbline.shared.ConflictException;
import org.plumbline.shared.ParticipantRole;

/** A file comes piece by piece, is judged once and used once. */
class StoredFileTest {

    private static final Instant NOW = Instant.parse("2026-11-23T12:00:00Z");
    private static final Actor ANA = Actor.client(1, 5, 0, Map.of(2L, ParticipantRole.CLIENT));
    private static final FileOrigin ORIGIN = FileOrigin.of(ANA, 2, "plan.pdf", "application/pdf");

    @Test
    void isProvenOnceANightAndTellsOnceWhatItHasLost() {
        StoredFile file = new StoredFile(ORIGIN, "application/pdf", new FileBytes("a", 100, "f".repeat(64)), NOW);
        assertThat(file.beginProof(NOW, NOW)).isTrue();
        assertThat(file.beginProof(NOW, NOW)).as("another node").isFalse();
        assertThat(file.beginProof(NOW.plusSeconds(1), NOW.plusSeconds(2))).isTrue();
        assertThat(file.mend()).isEmpty();
        assertThat(file.damage(NOW)).isPresent();
        assertThat(file.damage(NOW)).isEmpty();
        assertThat(file.mend()).isPresent();
        assertThat(file.mend()).isEmpty();
    }

    @Test
    void takesPiecesThatFollowEachOther() {
        Upload upload = new Upload(ORIGIN, 100_000, NOW);
        assertThat(upload.isBy(ANA)).isTrue();
        assertThat(upload.isBy(Actor.client(1, 6, 0, Map.of()))).isFalse();
        upload.take(piece(upload, 0, 40_000), NOW);
        assertThatThrownBy(() -> upload.take(piece(upload, 0, 40_000), NOW)).isInstanceOf(ConflictException.class);
        assertThatThrownBy(() -> upload.take(piece(upload, 41_000, 20_000), NOW)).isInstanceOf(ConflictException.class);
        assertThatThrownBy(() -> upload.take(piece(upload, 40_000, 60_001), NOW)).isInstanceOf(ConflictException.class);
        assertThatThrownBy(() -> upload.take(piece(upload, 40_000, 16_383), NOW)).as("a crumb").isInstanceOf(ConflictException.class);
        upload.take(piece(upload, 40_000, 59_999), NOW);
        assertThatThrownBy(() -> upload.finish(7)).isInstanceOf(IllegalStateException.class);
        upload.take(piece(upload, 99_999, 1), NOW);
        assertThat(upload.isWhole()).isTrue();
        upload.finish(7);
        assertThat(upload.getFileId()).isEqualTo(7);
        assertThatThrownBy(() -> upload.finish(8)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void isUsedOnce() {
        StoredFile file = file();
        file.use(Audience.STAFF);
        assertThat(file.getAudience()).isEqualTo(Audience.STAFF);
        assertThatThrownBy(() -> file.use(Audience.EVERYBODY)).isInstanceOf(ConflictException.class);
        file.hide();
        assertThat(file.getAudience()).isNull();
        assertThatThrownBy(() -> file.use(Audience.EVERYBODY)).as("taken back is not unused").isInstanceOf(ConflictException.class);
    }

    @Test
    void isJudgedByOneAtATimeAndOnce() {
        StoredFile file = file();
        assertThat(file.claim(NOW, NOW.plusSeconds(60))).isTrue();
        assertThat(file.claim(NOW.plusSeconds(59), NOW.plusSeconds(120))).isFalse();
        assertThat(file.claim(NOW.plusSeconds(61), NOW.plusSeconds(120))).as("who claimed it is gone").isTrue();
        assertThat(file.getTries()).isEqualTo(2);
        FileJudged judged = file.refuse("Eicar".repeat(100));
        assertThat(judged.state()).isEqualTo(FileState.REFUSED);
        assertThat(file.getReason()).hasSize(200);
        assertThatThrownBy(() -> file.pass(new FilePreview())).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> file.use(Audience.EVERYBODY)).isInstanceOf(ConflictException.class);
        assertThat(file.claim(NOW.plusSeconds(600), NOW.plusSeconds(700))).isFalse();
    }

    @Test
    void knowsEverythingOfItInTheStore() {
        StoredFile file = file();
        file.pass(new FilePreview("image/jpeg", 10, 20, "b", "c"));
        assertThat(file.storeIds()).containsExactly("a", "b", "c");
        assertThat(file().storeIds()).containsExactly("a");
    }

    private static StoredFile file() {
        return new StoredFile(ORIGIN, "application/pdf", new FileBytes("a", 100, "f".repeat(64)), NOW);
    }

    private static UploadPart piece(Upload upload, long start, long size) {
        return new UploadPart(upload.getId(), start, new FileBytes("a", size, "f".repeat(64)));
    }
}
