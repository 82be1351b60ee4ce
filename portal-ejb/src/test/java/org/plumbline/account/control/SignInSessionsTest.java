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
import org.plumbline.account.control.SignInSessions.Look;
import org.plumbline.account.entity.Company;
import org.plumbline.account.entity.CompanyProfile;
import org.plumbline.account.entity.Person;
import org.plumbline.account.entity.SignInSession;
import org.plumbline.account.entity.StaffMember;
import org.plumbline.shared.Actor;
import org.plumbline.shared.Secrets;
import org.plumbline.shared.StaffRole;
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

    @Test
    void findsSessionPersonAndCompanyOfATokenInOneRead() {
        long id = DB.inTransaction(em -> {
            Company company = new Company("Theirs", ZoneOffset.UTC, "en", "USD");
            em.persist(company);
            em.flush();
            Client guest = new Client(company.getId(), "Bo Reyes", "es");
            guest.reachAt("bo@example.com", "index-of-bo");
            StaffMember owner = new StaffMember(company.getId(), "Cy Adler", "en", StaffRole.OWNER);
            owner.reachAt("cy@example.com", "index-of-cy");
            owner.secureWith("hash", Instant.now());
            StaffMember gone = new StaffMember(company.getId(), "Di Moss", "en", StaffRole.FIELD);
            gone.reachAt("di@example.com", "index-of-di");
            gone.disable();
            List.of(guest, owner, gone).forEach(em::persist);
            em.persist(session(Actor.Kind.CLIENT, guest, "guest", Instant.now()));
            em.persist(session(Actor.Kind.STAFF, owner, "owner", Instant.now()));
            em.persist(session(Actor.Kind.STAFF, gone, "gone", Instant.now()));
            em.persist(session(Actor.Kind.STAFF, owner, "old", Instant.now().minus(Duration.ofDays(8))));
            return company.getId();
        });
        DB.inTransaction(em -> {
            SignInSessions sessions = Database.inject(new SignInSessions(), em);
            assertThat(sessions.held("guest")).hasValueSatisfying(held -> {
                assertThat(held.person().getName()).isEqualTo("Bo Reyes");
                assertThat(held.company().getId()).isEqualTo(id);
                assertThat(held.look()).as("nobody has filled in a profile").isEqualTo(new Look(0, 0));
            });
            assertThat(sessions.held("owner")).hasValueSatisfying(held -> assertThat(held.person()).isInstanceOf(StaffMember.class));
            assertThat(sessions.held("gone")).as("disabled").isEmpty();
            assertThat(sessions.held("old")).as("idle for too long").isEmpty();
            assertThat(sessions.held("unknown")).isEmpty();
            CompanyProfile profile = new CompanyProfile(id);
            em.persist(profile);
            em.flush();
            assertThat(profile.getVersion()).isPositive();
            assertThat(sessions.held("guest").orElseThrow().look()).isEqualTo(new Look(profile.getVersion(), 0));
            return null;
        });
    }

    private static SignInSession session(Actor.Kind kind, Person person, String token, Instant at) {
        var origin = new SignInSession.Origin(kind, person, SignInSession.Means.LINK, "Browser");
        return new SignInSession(origin, Secrets.hash(token), new SignInSession.Limits(Duration.ofDays(7), Duration.ofDays(30)), at);
    }
}
