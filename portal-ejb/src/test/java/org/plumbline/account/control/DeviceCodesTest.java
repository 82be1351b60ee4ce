package org.plumbline.account.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.enterprise.event.Event;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.plumbline.account.entity.AccessGrant;
import org.plumbline.account.entity.Client;
import org.plumbline.account.entity.Company;
import org.plumbline.account.entity.PendingSignIn;
import org.plumbline.integration.tink.TestKeys;
import org.plumbline.shared.Actor;
import org.plumbline.shared.Ids;
import org.plumbline.shared.KeyRing;
import org.plumbline.shared.Secrets;
import org.plumbline.shared.TooManyTriesException;
import org.plumbline.testing.Database;

/** How many six digits one client is mailed, however the sign-ins are spread. */
class DeviceCodesTest {

    @RegisterExtension
    static final Database DB = new Database();

    private final KeyRing keys = TestKeys.in(Path.of("target", "test-keys"));
    private long clientId;

    @BeforeEach
    void somebody() {
        clientId = DB.inTransaction(em -> {
            Company company = new Company("Ours", ZoneOffset.UTC, "en", "USD");
            em.persist(company);
            em.flush();
            Client client = new Client(company.getId(), "Ana Miller", "en");
            client.reachAt("ana@example.com", "index-" + Ids.next());
            em.persist(client);
            return client.getId();
        });
    }

    @Test
    void mailsTenAnHour() {
        sendMany(DeviceCodes.MOST_AN_HOUR);
        assertThatThrownBy(this::send).isInstanceOfSatisfying(TooManyTriesException.class,
                refusal -> assertThat(refusal.getRetryAfter()).isBetween(Duration.ofMinutes(59), Duration.ofHours(1)));
    }

    @Test
    void mailsTwentyADayAndAgainADayLater() {
        sendMany(DeviceCodes.MOST_AN_HOUR);
        letPass(Duration.ofHours(2));
        sendMany(DeviceCodes.MOST_A_DAY - DeviceCodes.MOST_AN_HOUR);
        letPass(Duration.ofHours(2));
        assertThatThrownBy(this::send).isInstanceOfSatisfying(TooManyTriesException.class,
                refusal -> assertThat(refusal.getRetryAfter()).isBetween(Duration.ofHours(19), Duration.ofHours(20)));
        letPass(Duration.ofHours(20));
        sendMany(1);
    }

    private void sendMany(int times) {
        for (int i = 0; i < times; i++) {
            send();
        }
    }

    /** To a sign-in of its own each time. */
    private void send() {
        DB.inTransaction(em -> {
            Client client = em.find(Client.class, clientId);
            AccessGrant grant = AccessGrant.byLink(client, 1, Actor.system(client.companyId()), Secrets.hash(Secrets.token()), Instant.now());
            em.persist(grant);
            em.flush();
            PendingSignIn pending = new PendingSignIn(grant, Secrets.hash(Secrets.token()));
            em.persist(pending);
            Object event = Proxy.newProxyInstance(getClass().getClassLoader(), new Class<?>[] {Event.class}, (proxy, method, arguments) -> null);
            Database.inject(new DeviceCodes(), em, keys, Database.inject(new Quotas(), em, keys), event).send(pending, client);
            return null;
        });
    }

    /** As if every code had been sent so much earlier. */
    private static void letPass(Duration time) {
        DB.inTransaction(em -> em.createNativeQuery("update quota_use set created_at = dateadd(second, ?1, created_at)")
                .setParameter(1, -time.toSeconds()).executeUpdate());
    }
}
