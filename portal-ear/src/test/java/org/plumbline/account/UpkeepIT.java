package org.plumbline.account;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ejb.EJB;
import jakarta.inject.Inject;
import jakarta.transaction.UserTransaction;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import javax.naming.InitialContext;
import javax.naming.NamingException;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.plumbline.account.boundary.AccountUpkeep;
import org.plumbline.account.boundary.UpkeepSteps;
import org.plumbline.account.control.SpentRows.Kind;
import org.plumbline.house.inside.InContainer;
import org.plumbline.outbox.boundary.OutboxUpkeep;
import org.plumbline.shared.Ids;

/** The nightly upkeep as its timers do it: to the last row, on every database, and by two at once. */
class UpkeepIT extends InContainer {

    private static final Instant LONG_AGO = Instant.now().minus(Duration.ofDays(91));
    private static final Instant LATELY = Instant.now().minus(Duration.ofDays(89));
    /** More than one transaction takes. */
    private static final int MANY = 1001;

    @EJB
    private AccountUpkeep account;

    @EJB
    private OutboxUpkeep outbox;

    @EJB
    private UpkeepSteps steps;

    @Inject
    private UserTransaction transaction;

    @Test
    void forgetsToTheLastRow() throws Exception {
        uses("upkeep-old", MANY, LONG_AGO);
        uses("upkeep-new", 1, Instant.now());
        account.forget();
        assertThat(count("quota_use where key_digest = 'upkeep-old'")).isZero();
        assertThat(count("quota_use where key_digest = 'upkeep-new'")).isEqualTo(1);
    }

    @Test
    void twoNodesAtOnceDoNotFailEachOther() throws Exception {
        uses("upkeep-two", MANY, LONG_AGO);
        ExecutorService two = Executors.newFixedThreadPool(2);
        try {
            Callable<Integer> node = () -> steps.forget(Kind.QUOTA, LATELY, MANY);
            List<Future<Integer>> nodes = Stream.of(node, node).map(two::submit).toList();
            nodes.get(0).get();
            nodes.get(1).get();
        } finally {
            two.shutdown();
        }
        assertThat(count("quota_use where key_digest = 'upkeep-two'")).isZero();
    }

    @Test
    void keepsDeadLettersAndTheTrail() throws Exception {
        message("DELIVERED", LONG_AGO);
        message("DELIVERED", LATELY);
        message("DEAD", LONG_AGO);
        long entries = count("audit_entry");
        account.forget();
        outbox.forget();
        assertThat(count("outbox_message where lane = 'upkeep' and status = 'DELIVERED'")).isEqualTo(1);
        assertThat(count("outbox_message where lane = 'upkeep' and status = 'DEAD'")).isEqualTo(1);
        assertThat(count("audit_entry")).isEqualTo(entries);
        execute("delete from outbox_message where lane = 'upkeep'");
    }

    private void uses(String digest, int many, Instant at) throws Exception {
        // one commit for all of them: each is written through to the disk
        transaction.begin();
        try (Connection connection = dataSource().getConnection(); PreparedStatement insert = connection.prepareStatement(
                "insert into quota_use (id, version, created_at, key_digest) values (?, 1, ?, ?)")) {
            for (int i = 0; i < many; i++) {
                insert.setLong(1, Ids.next());
                insert.setTimestamp(2, Timestamp.from(at));
                insert.setString(3, digest);
                insert.addBatch();
            }
            insert.executeBatch();
        }
        transaction.commit();
    }

    private static void message(String status, Instant settled) throws Exception {
        try (Connection connection = dataSource().getConnection(); PreparedStatement insert = connection.prepareStatement(
                "insert into outbox_message (id, version, created_at, company_id, lane, message_key, status, attempts, next_attempt_at, "
                + "settled_at) values (?, 1, ?, 0, 'upkeep', ?, ?, 1, ?, ?)")) {
            long id = Ids.next();
            insert.setLong(1, id);
            insert.setTimestamp(2, Timestamp.from(settled));
            insert.setString(3, "upkeep:" + id);
            insert.setString(4, status);
            insert.setTimestamp(5, Timestamp.from(settled));
            insert.setTimestamp(6, Timestamp.from(settled));
            insert.executeUpdate();
        }
    }

    private static long count(String from) throws Exception {
        try (Connection connection = dataSource().getConnection(); var statement = connection.createStatement();
             var rows = statement.executeQuery("select count(*) from " + from)) {
            rows.next();
            return rows.getLong(1);
        }
    }

    private static void execute(String sql) throws SQLException, NamingException {
        try (Connection connection = dataSource().getConnection(); var statement = connection.createStatement()) {
            statement.executeUpdate(sql);
        }
    }

    private static DataSource dataSource() throws NamingException {
        return InitialContext.doLookup("jdbc/plumbline");
    }
}
