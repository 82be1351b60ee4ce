package org.plumbline.account.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.plumbline.account.control.SpentRows.Kind;
import org.plumbline.shared.Ids;
import org.plumbline.testing.Database;

/** What of each table is forgotten, and what must stay. A row is told by its columns; what it leaves out is the same for all. */
class SpentRowsTest {

    @RegisterExtension
    static final Database DB = new Database();

    private static final Instant NOW = Instant.now();
    private static final Instant LIMIT = NOW.minus(Duration.ofDays(90));
    private static final Instant LONG_AGO = LIMIT.minusSeconds(1);
    private static final Instant LATELY = LIMIT.plusSeconds(1);
    private static final Instant LATER = NOW.plus(Duration.ofDays(1));

    private final long company = Ids.next();
    private final long staff = Ids.next();
    private final long client = Ids.next();

    @BeforeEach
    void people() {
        insert("company", company, Map.of("name", "Ours", "time_zone", "Z", "language", "en", "currency", "USD", "second_step_roles", ""));
        Map<String, Object> person = Map.of("company_id", company, "name", "Cy", "email", "sealed", "language", "en", "status", "ACTIVE");
        insert("staff_member", staff, with(person, "role", "FIELD", "totp_last_step", 0, "email_index", "s" + staff));
        insert("client", client, with(person, "email_index", "c" + client));
    }

    @Test
    void forgetsCountsOfTriesAndUsesThatAreOver() {
        long count = tried(LONG_AGO);
        long counting = tried(LATELY);
        long use = insert("quota_use", Map.of("created_at", LONG_AGO, "key_digest", "k"));
        long counted = insert("quota_use", Map.of("created_at", LATELY, "key_digest", "k"));
        forget(Kind.WAIT);
        forget(Kind.QUOTA);
        assertGone("sign_in_wait", count);
        assertStays("sign_in_wait", counting);
        assertGone("quota_use", use);
        assertStays("quota_use", counted);
    }

    @Test
    void forgetsSignInsThatWereNeverFinished() {
        long step = challenge(LONG_AGO);
        long open = challenge(LATER);
        long grant = grant(Map.of("expires_at", LATER));
        long pending = pending(grant, LONG_AGO);
        long begun = pending(grant, LATELY);
        forget(Kind.SECOND_STEP);
        forget(Kind.CLIENT_SIGN_IN);
        assertGone("second_step_challenge", step);
        assertStays("second_step_challenge", open);
        assertGone("pending_sign_in", pending);
        assertStays("pending_sign_in", begun);
    }

    @Test
    void forgetsUsedAndExpiredTokensOfMails() {
        long used = token(LONG_AGO, LATER);
        long expired = token(null, LONG_AGO);
        long usedLately = token(LATELY, LONG_AGO.plusSeconds(2));
        long open = token(null, LATER);
        forget(Kind.PASSWORD_TOKEN);
        assertGone("password_token", used, expired);
        assertStays("password_token", usedLately, open);
    }

    @Test
    void forgetsSessionsButTheOneSomebodyWasLastSeenIn() {
        long ended = session(LONG_AGO.minusSeconds(50), with(Map.of("expires_at", LATER), "ended_at", LONG_AGO));
        long expired = session(LONG_AGO.minusSeconds(40), Map.of("expires_at", LONG_AGO));
        long endedLately = session(LONG_AGO.minusSeconds(30), with(Map.of("expires_at", LATER), "ended_at", LATELY));
        long live = session(LONG_AGO.minusSeconds(20), Map.of("expires_at", LATER));
        long last = session(LONG_AGO.minusSeconds(10), Map.of("expires_at", LONG_AGO));
        forget(Kind.SESSION);
        assertGone("sign_in_session", ended, expired);
        assertStays("sign_in_session", endedLately, live, last);
    }

    @Test
    void forgetsBrowsersThatAreStrangersAgain() {
        long revoked = device(with(Map.of("expires_at", LATER), "revoked_at", LONG_AGO));
        long expired = device(Map.of("expires_at", LONG_AGO));
        long revokedLately = device(with(Map.of("expires_at", LATER), "revoked_at", LATELY));
        long known = device(Map.of("expires_at", LATER));
        long carrying = device(Map.of("expires_at", LONG_AGO));
        session(NOW, with(Map.of("expires_at", LATER), "device_id", carrying));
        forget(Kind.DEVICE);
        assertGone("device", revoked, expired);
        assertStays("device", revokedLately, known, carrying);
    }

    @Test
    void forgetsLinksAndCodesButTheNewestAClientCanAskForAnotherWith() {
        long revoked = grant(with(Map.of("expires_at", LATER), "revoked_at", LONG_AGO));
        long replaced = grant(with(Map.of("expires_at", LATER), "replaced_at", LONG_AGO));
        long replacedLately = grant(with(Map.of("expires_at", LATER), "replaced_at", LATELY));
        long cameBy = grant(with(Map.of("expires_at", LATER), "replaced_at", LONG_AGO));
        session(NOW, with(Map.of("expires_at", LATER), "grant_id", cameBy));
        long beginsWith = grant(with(Map.of("expires_at", LATER), "revoked_at", LONG_AGO));
        pending(beginsWith, LATELY);
        long expired = grant(Map.of("expires_at", LONG_AGO));
        long newest = grant(Map.of("expires_at", LONG_AGO));
        forget(Kind.GRANT);
        assertGone("access_grant", revoked, replaced, expired);
        assertStays("access_grant", replacedLately, cameBy, beginsWith, newest);
        long live = grant(Map.of("expires_at", LATER));
        forget(Kind.GRANT);
        assertGone("access_grant", newest);
        assertStays("access_grant", live);
    }

    @Test
    void takesOnlySoManyAtOnce() {
        token(null, LONG_AGO);
        token(null, LONG_AGO);
        token(null, LONG_AGO);
        assertThat(forget(Kind.PASSWORD_TOKEN, 2)).isEqualTo(2);
        assertThat(forget(Kind.PASSWORD_TOKEN, 2)).isEqualTo(1);
    }

    private static void forget(Kind kind) {
        forget(kind, 1000);
    }

    private static int forget(Kind kind, int most) {
        return DB.inTransaction(em -> Database.inject(new SpentRows(), em).forget(kind, LIMIT, most));
    }

    private static long tried(Instant at) {
        return insert("sign_in_wait", Map.of("wait_key", "w" + Ids.next(), "failures", 1, "last_try_at", at, "blocked_until", at));
    }

    private long challenge(Instant expires) {
        return insert("second_step_challenge", Map.of("company_id", company, "staff_id", staff, "token_hash", "t" + Ids.next(), "tries", 0,
                "expires_at", expires));
    }

    private long pending(long grant, Instant begun) {
        return insert("pending_sign_in", with(Map.of("company_id", company, "client_id", client, "grant_id", grant, "codes_sent", 0, "tries", 0),
                "token_hash", "t" + Ids.next(), "device_made", false, "created_at", begun));
    }

    private long token(Instant settled, Instant expires) {
        Map<String, Object> token = Map.of("company_id", company, "staff_id", staff, "purpose", "RESET", "token_hash", "t" + Ids.next(),
                "expires_at", expires);
        return insert("password_token", settled == null ? token : with(token, "settled_at", settled));
    }

    private long session(Instant seen, Map<String, Object> end) {
        return insert("sign_in_session", with(end, "company_id", company, "person_kind", "STAFF", "person_id", staff, "token_hash",
                "t" + Ids.next(), "means", "PASSWORD", "device_name", "", "restricted", false, "last_seen_at", seen, "idle_seconds", 60));
    }

    private long device(Map<String, Object> end) {
        return insert("device", with(end, "company_id", company, "person_kind", "STAFF", "person_id", staff, "token_hash", "t" + Ids.next(),
                "name", "", "trusted_at", NOW, "last_seen_at", NOW));
    }

    private long grant(Map<String, Object> end) {
        return insert("access_grant", with(end, "company_id", company, "client_id", client, "project_id", 1, "token_hash", "t" + Ids.next(),
                "issued_by", "staff:" + staff));
    }

    private static Map<String, Object> with(Map<String, Object> columns, Object... more) {
        Map<String, Object> all = new LinkedHashMap<>(columns);
        for (int i = 0; i < more.length; i += 2) {
            all.put((String) more[i], more[i + 1]);
        }
        return all;
    }

    private static long insert(String table, Map<String, Object> columns) {
        return insert(table, Ids.next(), columns);
    }

    private static long insert(String table, long id, Map<String, Object> columns) {
        Map<String, Object> all = new LinkedHashMap<>(Map.of("id", id, "version", 1, "created_at", NOW));
        all.putAll(columns);
        String marks = all.keySet().stream().map(column -> "?").collect(Collectors.joining(", "));
        try (var connection = DB.dataSource().getConnection(); var insert = connection.prepareStatement(
                "insert into " + table + " (" + String.join(", ", all.keySet()) + ") values (" + marks + ")")) {
            int place = 1;
            for (Object value : all.values()) {
                insert.setObject(place++, value instanceof Instant instant ? Timestamp.from(instant) : value);
            }
            insert.executeUpdate();
            return id;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void assertGone(String table, long... ids) {
        for (long id : ids) {
            assertThat(isThere(table, id)).as("row of %s is there", table).isFalse();
        }
    }

    private static void assertStays(String table, long... ids) {
        for (long id : ids) {
            assertThat(isThere(table, id)).as("row of %s is there", table).isTrue();
        }
    }

    private static boolean isThere(String table, long id) {
        try (var connection = DB.dataSource().getConnection();
             var select = connection.prepareStatement("select 1 from " + table + " where id = ?")) {
            select.setLong(1, id);
            return select.executeQuery().next();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
