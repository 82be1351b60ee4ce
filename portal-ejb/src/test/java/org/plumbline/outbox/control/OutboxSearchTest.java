package org.plumbline.outbox.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.plumbline.outbox.entity.OutboxMessage;
import org.plumbline.outbox.entity.OutboxStatus;
import org.plumbline.security.Scope;
import org.plumbline.testing.Database;

class OutboxSearchTest {

    private static final Scope OURS = new Scope(7, null);

    @RegisterExtension
    static final Database db = new Database();

    @Test
    void showsRevivesAndCountsOnlyTheCompanysOwn() {
        long mine = dead(7, "a");
        dead(7, "b");
        long theirs = dead(8, "c");
        db.inTransaction(em -> {
            OutboxSearch search = Database.inject(new OutboxSearch(), em);
            assertThat(search.count(OURS, OutboxStatus.DEAD)).isEqualTo(2);
            assertThat(search.page(OURS, OutboxStatus.DEAD, 1, 25)).extracting(OutboxMessage::getId).first().isEqualTo(mine);
            assertThat(search.dead(OURS, theirs)).isEmpty();
            assertThat(search.dead(OURS, mine)).isPresent();
            assertThat(search.reviveAll(OURS, Instant.now())).isEqualTo(2);
            return null;
        });
        db.inTransaction(em -> {
            OutboxSearch search = Database.inject(new OutboxSearch(), em);
            OutboxMessage revived = em.find(OutboxMessage.class, mine);
            assertThat(revived.isDue(Instant.now())).isTrue();
            assertThat(revived.getAttempts()).isZero();
            assertThat(em.find(OutboxMessage.class, theirs).getStatus()).isEqualTo(OutboxStatus.DEAD);
            assertThat(search.lag()).isPositive();
            return null;
        });
    }

    @Test
    void forgetsWhatWasDeliveredLongAgoAndNothingThatWaitsOrWasGivenUp() {
        Instant longAgo = Instant.now().minus(Duration.ofDays(91));
        Instant limit = longAgo.plus(Duration.ofDays(1));
        long old = settled("old", message -> message.delivered(longAgo));
        long older = settled("older", message -> message.delivered(longAgo));
        long lately = settled("lately", message -> message.delivered(limit.plusSeconds(1)));
        long given = settled("given up", message -> message.park(longAgo, "mail.unreachable"));
        long waits = settled("waits", message -> message.retryAfter(longAgo, Duration.ZERO, "mail.unreachable"));
        int first = db.inTransaction(em -> Database.inject(new OutboxClaims(), em).forgetDelivered(limit, 1));
        int rest = db.inTransaction(em -> Database.inject(new OutboxClaims(), em).forgetDelivered(limit, 5));
        assertThat(List.of(first, rest)).containsExactly(1, 1);
        db.inTransaction(em -> {
            assertThat(Stream.of(old, older).map(id -> em.find(OutboxMessage.class, id))).containsOnlyNulls();
            assertThat(Stream.of(lately, given, waits).map(id -> em.find(OutboxMessage.class, id))).doesNotContainNull();
            return null;
        });
    }

    @Test
    void whatRestsIsNeitherDueNorLateBeforeItsTime() {
        long resting = db.inTransaction(em -> {
            em.createQuery("delete from OutboxMessage m").executeUpdate();
            OutboxMessage message = new OutboxMessage(7, "mail", "resting", "p");
            message.rest(Instant.now().plus(Duration.ofHours(8)));
            em.persist(message);
            return message.getId();
        });
        db.inTransaction(em -> {
            assertThat(Database.inject(new OutboxSearch(), em).lag()).isZero();
            assertThat(em.find(OutboxMessage.class, resting).isDue(Instant.now())).isFalse();
            em.find(OutboxMessage.class, resting).rest(Instant.now().minus(Duration.ofHours(1)));
            return null;
        });
        db.inTransaction(em -> {
            assertThat(Database.inject(new OutboxSearch(), em).lag()).as("since it might have left").isBetween(Duration.ofHours(1), Duration.ofHours(2));
            return null;
        });
    }

    @Test
    void keepsOfAFailureOnlyWhatIsNobodysData() {
        assertThat(OutboxClaims.reasonOf(new IllegalStateException("mail.unreachable"))).isEqualTo("mail.unreachable");
        assertThat(OutboxClaims.reasonOf(new IllegalStateException("550 ann@example.org is unknown"))).isEqualTo("unexpected:IllegalStateException");
        assertThat(OutboxClaims.reasonOf(new NullPointerException())).isEqualTo("unexpected:NullPointerException");
    }

    private static long settled(String key, Consumer<OutboxMessage> how) {
        return db.inTransaction(em -> {
            OutboxMessage message = new OutboxMessage(9, "mail", key, "p");
            how.accept(message);
            em.persist(message);
            return message.getId();
        });
    }

    private static long dead(long company, String key) {
        return db.inTransaction(em -> {
            OutboxMessage message = new OutboxMessage(company, "mail", key, "p");
            message.claim(Instant.now(), OutboxClaims.LEASE);
            message.park(Instant.now(), "mail.unreachable");
            em.persist(message);
            return message.getId();
        });
    }
}
