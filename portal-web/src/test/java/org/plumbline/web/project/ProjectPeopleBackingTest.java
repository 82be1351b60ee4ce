package org.plumbline.web.project;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.plumbline.project.boundary.ParticipantRow;
import org.plumbline.shared.ParticipantRole;

class ProjectPeopleBackingTest {

    @Test
    void namesEveryRowAndEveryDeviceInTheOrderShown() {
        assertThat(ProjectPeopleBacking.order(List.of(row(7, 1, 2), row(8)))).isEqualTo("7:1:2,8");
        assertThat(ProjectPeopleBacking.order(List.of(row(8), row(7, 1, 2)))).isEqualTo("8,7:1:2");
        assertThat(ProjectPeopleBacking.order(List.of(row(7, 2, 1), row(8)))).isEqualTo("7:2:1,8");
    }

    private static ParticipantRow row(long id, long... devices) {
        return new ParticipantRow(id, "Ana", null, null, ParticipantRole.values()[0], null, null, null, null,
                LongStream.of(devices).mapToObj(device -> new ParticipantRow.Device(device, "Firefox", null)).toList());
    }
}
