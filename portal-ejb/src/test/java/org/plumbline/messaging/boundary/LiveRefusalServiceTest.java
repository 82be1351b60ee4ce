package org.plumbline.messaging.boundary;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.plumbline.messaging.entity.LiveRefused;
import org.plumbline.shared.Actor;
import org.plumbline.shared.Ids;
import org.plumbline.testing.Database;

class LiveRefusalServiceTest {

    @RegisterExtension
    static final Database DB = new Database();

    @Test
    void notesAReasonOnceForEachPerson() {
        RoomGround ground = new RoomGround(DB);
        Actor other = Actor.client(1, Ids.next(), 0, Map.of());
        LiveRefusalService refusals = ground.refusals();
        List.of("flood", "flood", "too-long", "signed-out", "flood").forEach(reason -> refusals.note(ground.dana, reason));
        refusals.note(other, "flood");
        assertThat(ground.fired).extracting(event -> ((LiveRefused) event).subject() + ' ' + ((LiveRefused) event).reason())
                .containsExactly(ground.dana.reference() + " flood", ground.dana.reference() + " too-long", other.reference() + " flood");
    }
}
