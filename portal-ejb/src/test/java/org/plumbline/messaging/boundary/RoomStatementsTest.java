package org.plumbline.messaging.boundary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.plumbline.shared.Audience.EVERYBODY;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.plumbline.messaging.entity.MessageThread;
import org.plumbline.project.entity.Project;
import org.plumbline.shared.Actor;
import org.plumbline.testing.Database;

/** How often rooms ask the database, counted by the database: the same whatever they hold. */
class RoomStatementsTest {

    @RegisterExtension
    static final Database DB = new Database();

    private static final int TO_POST = 3;
    private static final int TO_OPEN = 4;
    private static final int TO_LIST = 4;

    private RoomGround ground;
    private long project;

    @BeforeEach
    void aRoom() {
        DB.inTransaction(em -> em.createNativeQuery("set query_statistics true").executeUpdate());
        ground = new RoomGround(DB);
        project = ground.project.getId();
        ground.say(ground.dana, EVERYBODY, "The first makes the room");
        ground.say(ground.mia, EVERYBODY, "The first of a member of staff makes them follow it");
    }

    @Test
    void saysSomethingInThreeStatements() {
        assertThat(statements(door -> door.post(ground.dana, project, EVERYBODY, new Post("a", "Hello", 0)))).isEqualTo(TO_POST);
        assertThat(statements(door -> door.post(ground.mia, project, EVERYBODY, new Post("b", "Yes", 1)))).as("with a quote").isEqualTo(TO_POST + 1);
        IntStream.range(0, 300).forEach(i -> ground.say(ground.mia, EVERYBODY, "More " + i));
        assertThat(statements(door -> door.post(ground.mia, project, EVERYBODY, new Post("c", "Still", 0)))).isEqualTo(TO_POST);
    }

    @Test
    void opensARoomInAsManyStatementsForManyMessagesAsForFew() {
        ground.at(door -> door.mark(ground.dana, project, EVERYBODY, 1, 1));
        ground.say(ground.mia, EVERYBODY, "Unread");
        Function<RoomService, RoomView> opening = door -> door.open(ground.dana, project, EVERYBODY, Span.newest(50));
        assertThat(statements(opening)).isEqualTo(TO_OPEN);
        IntStream.range(0, 300).forEach(i -> ground.at(door -> door.post(ground.mia, project, EVERYBODY, new Post(null, "More " + i, i % 9))));
        assertThat(statements(opening)).isEqualTo(TO_OPEN);
        assertThat(ground.at(opening).messages()).hasSize(50);
        assertThat(statements(door -> door.after(ground.dana, project, EVERYBODY, 1, 100))).isOne();
    }

    @Test
    void listsManyRoomsInAsManyStatementsAsOne() {
        ground.say(ground.dana, EVERYBODY, "Unread by staff");
        assertThat(statements(door -> door.rooms(ground.mia))).isEqualTo(TO_LIST);
        IntStream.range(0, 70).forEach(this::roomOf);
        assertThat(statements(door -> door.rooms(ground.mia))).isEqualTo(TO_LIST);
        List<RoomRow> rows = ground.at(door -> door.rooms(ground.mia));
        assertThat(rows).hasSize(50);
        assertThat(statements(door -> door.unreadRooms(ground.mia))).isEqualTo(2);
        Long unread = ground.at(door -> door.unreadRooms(ground.mia));
        assertThat(unread).isEqualTo(71);
    }

    private void roomOf(int number) {
        DB.inTransaction(em -> {
            Project another = new Project(ground.company.getId(), "Project " + number, ground.project.getTimeZone());
            em.persist(another);
            em.flush();
            MessageThread room = MessageThread.room(another, EVERYBODY, ground.dana);
            em.persist(room);
            em.flush();
            em.persist(room.say(Actor.client(ground.company.getId(), 7, 0, Map.of()), "Dana", "Hello", another.getCreatedAt()));
            return null;
        });
    }

    private int statements(Function<RoomService, ?> door) {
        int before = counted();
        ground.at(door);
        return counted() - before;
    }

    /** Without asking for the count itself, and without what opens and ends the connections of a test. */
    private static int counted() {
        return DB.inTransaction(em -> ((Number) em.createNativeQuery("select coalesce(sum(execution_count), 0) from information_schema.query_statistics "
                + "where sql_statement not like '%query_statistics%' and regexp_like(sql_statement, '^(select|insert|update|delete) ', 'i')").getSingleResult()).intValue());
    }
}
