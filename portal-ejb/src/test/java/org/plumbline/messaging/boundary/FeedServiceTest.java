package org.plumbline.messaging.boundary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.plumbline.shared.Audience.EVERYBODY;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.plumbline.messaging.control.ThreadSubjects;
import org.plumbline.messaging.entity.MessageThread;
import org.plumbline.shared.Actor;
import org.plumbline.testing.Database;

/** Threads about things, which here are doors: everybody may see what is about door 1, and what they asked themselves. */
class FeedServiceTest {

    @RegisterExtension
    static final Database DB = new Database();

    /** A flat above. */
    private static final class Doors implements ThreadSubjects {

        @Override
        public String kind() {
            return "DOOR";
        }

        @Override
        public boolean isFor(Actor reader) {
            return true;
        }

        @Override
        public Map<Long, Subject> seen(Actor reader, Collection<MessageThread> threads) {
            return threads.stream().filter(thread -> thread.getSubjectId() == 1 || !reader.isClient() || thread.personId() == reader.personId())
                    .collect(Collectors.toMap(MessageThread::getId, thread -> new Subject("Door " + thread.getSubjectId(), "House", "/door")));
        }
    }

    private final RoomGround ground = new RoomGround(DB, new Doors());
    private final long project = ground.project.getId();

    @Test
    void showsEachReaderWhatTheyMaySeeInTheOrderOfTime() {
        long first = ground.thread("DOOR", 1, ground.dana, "Which door?");
        ground.thread("DOOR", 2, ground.dana, "And that one?");
        ground.thread("SECRET", 1, ground.dana, "Of no flat");
        assertThat(asked(ground.dana, 0)).extracting(AskedView::content).containsExactly("Which door?", "And that one?");
        assertThat(asked(ground.sam, 0)).extracting(AskedView::name).containsExactly("Door 1");
        boolean sees = ground.atFeed(door -> door.sees(ground.sam, project, first));
        assertThat(sees).isTrue();
        long id = asked(ground.mia, 0).get(1).id();
        assertThat(asked(ground.mia, id)).extracting(AskedView::content).containsExactly("Which door?");
    }

    @Test
    void countsWhatIsUnreadUntilItIsRead() {
        ground.thread("DOOR", 1, ground.dana, "Which door?");
        assertThat(rows()).singleElement().extracting(RoomRow::unread).isEqualTo(1L);
        assertThat(unread(ground.mia)).isOne();
        assertThat(unread(ground.dana)).as("her own").isZero();
        assertThat(unread(ground.sam)).as("another's").isZero();
        ground.say(ground.dana, EVERYBODY, "Hello");
        assertThat(rows()).singleElement().extracting(RoomRow::unread).isEqualTo(2L);
        ground.atFeed(door -> {
            door.read(ground.mia, project);
            return null;
        });
        assertThat(rows()).singleElement().extracting(RoomRow::unread).isEqualTo(1L);
        assertThat(asked(ground.mia, 0)).extracting(AskedView::unread).containsExactly(false);
    }

    private List<AskedView> asked(Actor reader, long before) {
        return ground.atFeed(door -> door.asked(reader, project, before, 50));
    }

    private List<RoomRow> rows() {
        return ground.at(door -> door.rooms(ground.mia));
    }

    private long unread(Actor reader) {
        return ground.at(door -> door.unreadRooms(reader));
    }
}
