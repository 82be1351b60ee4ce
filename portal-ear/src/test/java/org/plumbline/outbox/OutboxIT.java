package org.plumbline.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import jakarta.ejb.EJB;
import jakarta.inject.Inject;
import jakarta.transaction.RollbackException;
import jakarta.transaction.UserTransaction;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import javax.naming.InitialContext;
import javax.naming.NamingException;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.plumbline.account.Ground;
import org.plumbline.account.boundary.SetUpService;
import org.plumbline.house.inside.InContainer;
import org.plumbline.outbox.boundary.OutboxService;
import org.plumbline.outbox.boundary.OutboxService.OutboxRow;
import org.plumbline.outbox.boundary.OutboxSteps;
import org.plumbline.outbox.control.Outbox;
import org.plumbline.outbox.control.OutboxClaims;
import org.plumbline.outbox.control.OutboxSearch;
import org.plumbline.outbox.control.UndeliverableException;
import org.plumbline.outbox.entity.OutboxMessage;
import org.plumbline.outbox.entity.OutboxStatus;
import org.plumbline.security.CurrentActor;
import org.plumbline.security.Scope;
import org.plumbline.shared.Actor;
import org.plumbline.shared.NotFoundException;
import org.plumbline.shared.Secrets;
import org.plumbline.shared.Setting;
import org.plumbline.shared.Settings;
import org.plumbline.shared.StaffRole;

/**
 * Messages are claimed once, gone with their transaction, unique, retried and given up. The portal's own timer runs meanwhile; so that
 * it leaves the messages of a test alone, they are claimed in the transaction that queues them and are due inside transactions only.
 */
@Tag("control")
class OutboxIT extends InContainer {

    private static final int RACES = 20;
    private static final int ALL = 1000;
    /** The longest wait is an hour less a quarter at most. */
    private static final Duration AN_HOUR_WITH_JITTER = Duration.ofMinutes(45);

    @EJB
    private SetUpService setUp;

    @EJB
    private OutboxService service;

    @EJB
    private OutboxSteps steps;

    @Inject
    private Outbox outbox;

    @Inject
    private OutboxClaims claims;

    @Inject
    private OutboxSearch search;

    @Inject
    private Settings settings;

    @Inject
    private CurrentActor current;

    @Inject
    private UserTransaction transaction;

    private final String lane = "test-" + Secrets.digits(9);
    private Actor owner;

    @BeforeEach
    void company() throws Exception {
        owner = Ground.of(setUp).owner();
        current.set(owner);
    }

    @Test
    void ofTwoWhoClaimAtOnceOneGetsTheMessage() throws Exception {
        int taken = 0;
        ExecutorService two = Executors.newFixedThreadPool(2);
        try {
            for (int race = 0; race < RACES; race++) {
                long id = queueAndClaim("race-" + race);
                CyclicBarrier start = new CyclicBarrier(2);
                Callable<Boolean> claimer = () -> {
                    start.await();
                    return steps.claim(id).isPresent();
                };
                makeDue(id);
                List<Future<Boolean>> tries = Stream.of(claimer, claimer).map(two::submit).toList();
                boolean one = tries.get(0).get();
                boolean other = tries.get(1).get();
                assertThat(one && other).as("both have it").isFalse();
                taken += one || other ? 1 : 0;
                // the timer of this server is a third who may have been first, but nobody claims twice
                assertThat(message(id).getAttempts()).as("the claim at the start and one more").isEqualTo(2);
                steps.delivered(id);
            }
        } finally {
            two.shutdown();
        }
        assertThat(taken).as("messages the timer did not get first").isGreaterThan(RACES / 2);
    }

    @Test
    void aMessageOfATransactionThatFailsIsNeverThere() throws Exception {
        transaction.begin();
        outbox.queue(owner.companyId(), lane, "never", "said to nobody");
        assertThat(claims.due(ALL)).as("written, in its own transaction").contains(mine().get(0).getId());
        transaction.rollback();
        assertThat(mine()).isEmpty();
    }

    @Test
    void theSameCauseIsQueuedOnce() throws Exception {
        long id = queueAndClaim("invitation:7");
        transaction.begin();
        outbox.queue(owner.companyId(), lane, "invitation:7", "once more");
        assertThatThrownBy(transaction::commit).isInstanceOf(RollbackException.class);
        assertThat(mine()).extracting(OutboxMessage::getId).containsExactly(id);
        queueAndClaim("invitation:8");
        assertThat(mine()).as("another cause").hasSize(2);
        settleMine();
    }

    @Test
    void aDeliveredMessageIsDueNoMoreAndSaysNothingMore() throws Exception {
        long id = queueAndClaim("delivered");
        assertThat(message(id).getPayload()).isEqualTo("payload");
        steps.delivered(id);
        makeDue(id);
        assertThat(steps.due(ALL)).doesNotContain(id);
        assertThat(steps.claim(id)).isEmpty();
        assertThat(search.page(Scope.of(owner), OutboxStatus.DELIVERED, 1, ALL)).filteredOn(m -> m.getId() == id)
                .singleElement().extracting(OutboxMessage::getPayload).isNull();
    }

    @Test
    void waitsGrowUntilItIsGivenUpAndAnAdministratorCanSendItAgain() throws Exception {
        int most = settings.count(Setting.OUTBOX_ATTEMPTS);
        transaction.begin();
        long id = queued("stubborn");
        List<Duration> waits = new ArrayList<>();
        for (int attempt = 1; attempt <= most; attempt++) {
            assertThat(claims.due(ALL)).as("try %s", attempt).contains(id);
            assertThat(claims.claim(id)).as("try %s", attempt).isPresent();
            assertThat(claims.claim(id)).as("while somebody has it").isEmpty();
            Instant failed = Instant.now();
            claims.failed(id, new IllegalStateException("mail.unreachable"));
            if (attempt < most) {
                OutboxMessage message = mine().get(0);
                waits.add(Duration.between(failed, message.getNextAttemptAt()));
                assertThat(claims.due(ALL)).as("before its time").doesNotContain(id);
                message.retryAfter(failed, Duration.ZERO, message.getLastError());
            }
        }
        transaction.commit();

        assertThat(waits.get(0)).isBetween(Duration.ofMillis(3750), Duration.ofSeconds(6));
        for (int i = 1; i < waits.size(); i++) {
            Duration atLeast = waits.get(i - 1).compareTo(AN_HOUR_WITH_JITTER) < 0 ? waits.get(i - 1) : AN_HOUR_WITH_JITTER;
            assertThat(waits.get(i)).as("wait %s of %s", i + 1, waits).isBetween(atLeast, Duration.ofMinutes(61));
        }
        assertThat(steps.due(ALL)).doesNotContain(id);
        assertThat(dead()).extracting(OutboxRow::attempts, OutboxRow::reason).containsExactly(tuple(most, "mail.unreachable"));
        revive(id);
        assertThat(dead()).isEmpty();
        assertThat(message(id).getAttempts()).as("a fresh count").isEqualTo(1);
        steps.delivered(id);
    }

    @Test
    void whatCanNeverBeDeliveredIsGivenUpAtOnceAndTheReasonTellsNothingOfTheMessage() throws Exception {
        long id = queueAndClaim("hopeless");
        steps.failed(id, new UndeliverableException("550 no such user ana@miller.example", null));
        assertThat(dead()).extracting(OutboxRow::reason).containsExactly("unexpected:UndeliverableException");
        current.set(Actor.staff(owner.companyId() + 1, owner.personId(), 0, StaffRole.OWNER));
        assertThatThrownBy(() -> service.sendAgain(id)).as("another company's").isInstanceOf(NotFoundException.class);
        current.set(owner);
        revive(id);
        steps.delivered(id);
        assertThatThrownBy(() -> service.sendAgain(id)).as("delivered since").isInstanceOf(NotFoundException.class);
    }

    /** Sends a dead letter again; claimed at once, before the timer can. */
    private void revive(long id) throws Exception {
        transaction.begin();
        service.sendAgain(id);
        assertThat(claims.due(ALL)).contains(id);
        assertThat(claims.claim(id)).isPresent();
        transaction.commit();
    }

    private long queueAndClaim(String key) throws Exception {
        transaction.begin();
        long id = queued(key);
        assertThat(claims.claim(id)).isPresent();
        transaction.commit();
        return id;
    }

    /** Queues within the running transaction; the search writes the row. */
    private long queued(String key) {
        List<Long> before = mine().stream().map(OutboxMessage::getId).toList();
        outbox.queue(owner.companyId(), lane, key, "payload");
        return mine().stream().map(OutboxMessage::getId).filter(id -> !before.contains(id)).findFirst().orElseThrow();
    }

    private List<OutboxMessage> mine() {
        return search.page(Scope.of(owner), OutboxStatus.DUE, 1, ALL).stream().filter(message -> message.getLane().equals(lane)).toList();
    }

    private void settleMine() {
        mine().forEach(message -> steps.delivered(message.getId()));
    }

    private OutboxMessage message(long id) {
        return Stream.of(OutboxStatus.values()).flatMap(status -> search.page(Scope.of(owner), status, 1, ALL).stream())
                .filter(message -> message.getId() == id).findFirst().orElseThrow();
    }

    private List<OutboxRow> dead() {
        return Stream.iterate(1, page -> page + 1).limit(20).flatMap(page -> service.dead(page).rows().stream())
                .filter(row -> row.lane().equals(lane)).distinct().toList();
    }

    private static void makeDue(long id) throws NamingException, SQLException {
        DataSource database = InitialContext.doLookup("jdbc/plumbline");
        try (Connection connection = database.getConnection();
                PreparedStatement update = connection.prepareStatement("update outbox_message set next_attempt_at = ? where id = ?")) {
            update.setTimestamp(1, Timestamp.from(Instant.now().minusSeconds(1)));
            update.setLong(2, id);
            assertThat(update.executeUpdate()).isEqualTo(1);
        }
    }
}
