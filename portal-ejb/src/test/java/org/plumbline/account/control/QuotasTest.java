package org.plumbline.account.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.plumbline.integration.tink.TestKeys;
import org.plumbline.shared.KeyRing;
import org.plumbline.testing.Database;

class QuotasTest {

    @RegisterExtension
    static final Database DB = new Database();

    private static final int MOST = 5;

    private final KeyRing keys = TestKeys.in(Path.of("target", "test-keys"));

    @Test
    void hasNoRoomForTheNextSoSoonAndSaysSoWithoutAnError() {
        assertThat(hasRoom("soon", Duration.ofMinutes(1))).isTrue();
        assertThat(hasRoom("soon", Duration.ofMinutes(1))).isFalse();
        assertThat(hasRoom("somebody else", Duration.ofMinutes(1))).isTrue();
    }

    @Test
    void hasRoomForSoManyInAnHour() {
        for (int i = 0; i < MOST; i++) {
            assertThat(hasRoom("many", Duration.ZERO)).isTrue();
        }
        assertThat(hasRoom("many", Duration.ZERO)).isFalse();
    }

    @Test
    void isFilledOnce() {
        for (int i = 1; i <= MOST + 2; i++) {
            boolean last = DB.inTransaction(em -> Database.inject(new Quotas(), em, keys).fills("guess", "somebody", MOST));
            assertThat(last).as("use " + i).isEqualTo(i == MOST);
        }
    }

    private boolean hasRoom(String whom, Duration apart) {
        return DB.inTransaction(em -> Database.inject(new Quotas(), em, keys).takeIfRoom("letter", whom, MOST, apart));
    }
}
