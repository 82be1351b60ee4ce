package org.plumbline.project.entity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.plumbline.shared.RejectedInputException;

class ProjectTest {

    private final Project project = new Project(7, "Miller kitchen", ZoneOffset.UTC);

    @Test
    void takesANameOfOneHundredAndTwentyCharactersAndNotOneMore() {
        project.rename("n".repeat(120));
        assertThat(project.getName()).hasSize(120);
        assertThatThrownBy(() -> project.rename("n".repeat(121))).isInstanceOf(RejectedInputException.class);
        assertThatThrownBy(() -> project.rename(" ")).isInstanceOf(RejectedInputException.class);
    }

    @Test
    void takesZonesOfTheListOnly() {
        project.moveTo("America/Chicago");
        assertThat(project.getTimeZone()).isEqualTo(ZoneId.of("America/Chicago"));
        for (String zone : new String[] {null, "", "America/Nowhere", "+25:00"}) {
            assertThatThrownBy(() -> project.moveTo(zone)).isInstanceOf(RejectedInputException.class);
        }
    }

    @Test
    void isArchivedAndRestoredOnceEach() {
        assertThat(project.restore()).isFalse();
        assertThat(project.archive()).isTrue();
        assertThat(project.archive()).isFalse();
        assertThat(project.isArchived()).isTrue();
        assertThat(project.restore()).isTrue();
        assertThat(project.isArchived()).isFalse();
    }
}
