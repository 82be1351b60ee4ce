package org.plumbline.search.control;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.plumbline.account.entity.Company;
import org.plumbline.messaging.entity.MessageThread;
import org.plumbline.project.entity.Project;
import org.plumbline.shared.Actor;
import org.plumbline.shared.Audience;
import org.plumbline.shared.Ids;
import org.plumbline.testing.Database;

/** Which threads have messages whose words are missing: asked every second, so what is looked at must not grow with the years. */
class IndexingTest {

    @RegisterExtension
    static final Database DB = new Database();

    private static final int MANY = 400;
    private static final Company COMPANY = new Company("Ours", ZoneOffset.UTC, "en", "USD");

    private static Instant later;
    private static List<Long> old;
    private static long room;
    private static long project;
    private static long question;

    @BeforeAll
    static void manyThreads() throws InterruptedException {
        old = DB.inTransaction(em -> {
            em.persist(COMPANY);
            em.flush();
            return IntStream.range(0, MANY).mapToObj(number -> thread(em, number, null).getId()).toList();
        });
        later = Instant.now().plusMillis(1);
        while (!Instant.now().isAfter(later.plusMillis(1))) {
            Thread.onSpinWait();
        }
        DB.inTransaction(em -> {
            MessageThread talked = thread(em, MANY, null);
            room = talked.getId();
            project = talked.projectId();
            question = thread(em, MANY + 1, "PROPOSAL_LINE").getId();
            return null;
        });
    }

    private static MessageThread thread(EntityManager em, int number, String kind) {
        Actor client = Actor.client(COMPANY.getId(), 7, 0, Map.of());
        Project project = new Project(COMPANY.getId(), "Project " + number, ZoneOffset.UTC);
        em.persist(project);
        em.flush();
        MessageThread thread = kind == null ? MessageThread.room(project, Audience.EVERYBODY, client) : new MessageThread(project, kind, 5, 6, client);
        em.persist(thread);
        em.flush();
        em.persist(thread.say(client, "Dana", "Hello", Instant.now()));
        return thread;
    }

    private static List<Long> behind(Function<Indexing, List<Long>> asked) {
        return DB.inTransaction(em -> asked.apply(Database.inject(new Indexing(), em)));
    }

    @Test
    void findsThoseItWasToldOfAndNoOthers() {
        assertThat(behind(indexing -> indexing.behind(Set.of(MessageThread.roomKey(project, Audience.EVERYBODY)), Set.of(question)))).containsExactly(room, question);
        assertThat(behind(indexing -> indexing.behind(Set.of(MessageThread.roomKey(project, Audience.STAFF)), Set.of()))).isEmpty();
        assertThat(behind(indexing -> indexing.behind(Set.of(), Set.of(old.get(3))))).containsExactly(old.get(3));
    }

    @Test
    void findsThoseWhereSomethingWasSaidLately() {
        assertThat(behind(indexing -> indexing.behind(later, 500))).containsExactly(room, question);
        assertThat(behind(indexing -> indexing.behind(Instant.now().plusSeconds(60), 500))).isEmpty();
        assertThat(behind(indexing -> indexing.behind(Instant.EPOCH, 500))).hasSize(MANY + 2);
    }

    /** Counted by the database: rows it looked at. */
    @Test
    void looksAtAFewThreadsHoweverManyThereAre() {
        assertThat(looked("")).as("all of them, which is for the start").isGreaterThan(MANY);
        assertThat(looked(" and t.room_key in ('" + MessageThread.roomKey(project, Audience.EVERYBODY) + "')")).isLessThan(10);
        assertThat(looked(" and t.id in (select m.thread_id from message m where m.id >= " + Ids.since(later) + ")")).isLessThan(30);
    }

    private static int looked(String among) {
        String plan = DB.inTransaction(em -> (String) em.createNativeQuery("explain analyze select t.id from message_thread t left join indexed_thread i "
                + "on i.thread_id = t.id where t.last_number > coalesce(i.reached, 0)" + among).getSingleResult());
        return Pattern.compile("scanCount: (\\d+)").matcher(plan).results().mapToInt(found -> Integer.parseInt(found.group(1))).sum();
    }
}
