package org.plumbline.account.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.plumbline.account.entity.Client;
import org.plumbline.account.entity.Company;
import org.plumbline.account.entity.SignInSession;
import org.plumbline.shared.Actor;
import org.plumbline.testing.Database;

class SignInSessionsTest {

    @RegisterExtension
    static final Database DB = new Database();

    @Test
    void knowsWhenSomebodyWasLastSeenWhateverTheNumberOfSessions() {
        Instant noon = Instant.now().truncatedTo(ChronoUnit.SECONDS);
        long id = DB.inTransaction(em -> {
            Company company = new Company("Ours", ZoneOffset.UTC, "en", "USD");
            em.persist(company);
            em.flush();
            Client ana = new Client(company.getId(), "Ana Miller", "en");
            for (int day = 0; day < 3; day++) {
                var origin = new SignInSession.Origin(Actor.Kind.CLIENT, ana, SignInSession.Means.LINK, "Browser");
                var limits = new SignInSession.Limits(Duration.ofDays(7), Duration.ofDays(30));
                em.persist(new SignInSession(origin, "hash" + day, limits, noon.minus(Duration.ofDays(day))));
            }
            return ana.getId();
        });
        Map<Long, Instant> seen = DB.inTransaction(em -> Database.inject(new SignInSessions(), em).lastSeen(Actor.Kind.CLIENT, List.of(id, 1L)));
        assertThat(seen).containsExactly(Map.entry(id, noon));
    }
}
