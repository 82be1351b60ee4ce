package org.plumbline.web.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.plumbline.messaging.boundary.LiveNews;
import org.plumbline.messaging.boundary.LiveNews.Kind;
import org.plumbline.security.AccessPolicy;
import org.plumbline.shared.Actor;
import org.plumbline.shared.Audience;
import org.plumbline.shared.ParticipantRole;
import org.plumbline.shared.StaffRole;

/** Who hears that the count may be another one: nobody of what they may not know of, not even that it happened. */
class StirredTest {

    private static final LiveGuest STAFF = guest(Actor.staff(1, 5, 50, StaffRole.FIELD));
    private static final LiveGuest CLIENT = guest(Actor.client(1, 5, 51, Map.of(7L, ParticipantRole.CLIENT)));
    private static final LiveGuest ARCHITECT = guest(Actor.client(1, 6, 52, Map.of(7L, ParticipantRole.ARCHITECT, 8L, ParticipantRole.CLIENT)));
    private static final LiveGuest ELSEWHERE = guest(Actor.client(1, 7, 54, Map.of(8L, ParticipantRole.CLIENT)));
    private static final LiveGuest FOREIGN = guest(Actor.staff(2, 5, 53, StaffRole.OWNER));

    private final Set<Actor> seeing = new HashSet<>();
    private final Stirred stirred = new Stirred(new AccessPolicy(), (client, project, thread) -> project == 7 && thread == 3 && seeing.contains(client));

    private static LiveGuest guest(Actor actor) {
        return new LiveGuest(actor, Locale.ENGLISH, "Somebody");
    }

    private static LiveNews news(Kind kind, Audience audience, boolean staff, long person) {
        return new LiveNews(1, 7, audience, kind, 3, staff, person, null, null);
    }

    @Test
    void aMessageConcernsWhoeverMayEnterItsRoom() {
        stirred.hear(news(Kind.POSTED, Audience.EVERYBODY, true, 9));
        assertThat(stirred.take()).accepts(STAFF, CLIENT).rejects(ARCHITECT, FOREIGN);
        assertThat(stirred.take()).as("told once").isNull();
    }

    @Test
    void notesConcernStaffAloneAndWhatIsSaidAboutThingsThoseWhoSeeThem() {
        stirred.hear(news(Kind.POSTED, Audience.STAFF, true, 9));
        assertThat(stirred.take()).accepts(STAFF).rejects(CLIENT, ARCHITECT, FOREIGN);
        stirred.hear(news(Kind.ASKED, Audience.EVERYBODY, false, 9));
        assertThat(stirred.take()).accepts(STAFF).rejects(CLIENT, ARCHITECT, FOREIGN);
        seeing.addAll(Set.of(CLIENT.actor(), ELSEWHERE.actor()));
        stirred.hear(news(Kind.ASKED, Audience.EVERYBODY, false, 9));
        assertThat(stirred.take()).as("whoever sees the thing").accepts(STAFF, CLIENT).rejects(ARCHITECT, ELSEWHERE, FOREIGN);
    }

    @Test
    void whatSomebodyHasReadConcernsTheirOwnDevicesAlone() {
        stirred.hear(news(Kind.MARKED, Audience.EVERYBODY, false, 5));
        assertThat(stirred.take()).accepts(CLIENT).rejects(STAFF, ARCHITECT);
    }

    @Test
    void whoeverWritesChangesNoCount() {
        stirred.hear(news(Kind.TYPING, Audience.EVERYBODY, false, 5));
        assertThat(stirred.take()).isNull();
    }
}
