package org.plumbline.account.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.function.LongFunction;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.plumbline.account.entity.Client;
import org.plumbline.account.entity.Company;
import org.plumbline.account.entity.Person;
import org.plumbline.account.entity.SignInSession;
import org.plumbline.account.entity.SignInSession.Limits;
import org.plumbline.account.entity.StaffMember;
import org.plumbline.shared.Actor;
import org.plumbline.shared.Setting;
import org.plumbline.shared.Settings;
import org.plumbline.shared.StaffRole;
import org.plumbline.testing.Database;

/** How long a session of each role lives, by the clock. */
class SessionLimitsTest {

    private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");
    private static final Map<StaffRole, Limits> STAFF = Map.of(
            StaffRole.OWNER, new Limits(Duration.ofMinutes(30), Duration.ofHours(12)),
            StaffRole.MANAGER, new Limits(Duration.ofMinutes(30), Duration.ofHours(12)),
            StaffRole.ESTIMATOR, new Limits(Duration.ofHours(2), Duration.ofHours(12)),
            StaffRole.BOOKKEEPER, new Limits(Duration.ofMinutes(30), Duration.ofHours(12)),
            StaffRole.FIELD, new Limits(Duration.ofDays(3), Duration.ofDays(14)));
    private static final Limits CLIENT = new Limits(Duration.ofDays(7), Duration.ofDays(30));

    @RegisterExtension
    static final Database DB = new Database();

    record Role(String name, LongFunction<Person> maker, Limits expected) {

        Person person() {
            return maker.apply(1);
        }


        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<Role> roles() {
        return Stream.concat(Stream.of(StaffRole.values())
                        .map(role -> new Role(role.name(), company -> new StaffMember(company, "Cy Adler", "en", role), STAFF.get(role))),
                Stream.of(new Role("CLIENT", company -> new Client(company, "Ana Miller", "en"), CLIENT)));
    }

    @ParameterizedTest
    @MethodSource("roles")
    void holdsAsLongAsTheSettingsOfTheRoleSay(Role role) {
        assertThat(limits(new Settings()).of(role.person())).isEqualTo(role.expected());
    }

    @ParameterizedTest
    @MethodSource("roles")
    void readsTheSettingsOfThisRoleAndOfNoOther(Role role) {
        Limits found = limits(new Settings() {
            @Override
            public Duration duration(Setting setting) {
                return Duration.ofSeconds(setting.ordinal());
            }
        }).of(role.person());
        String prefix = "SESSION_" + role.name();
        assertThat(found).isEqualTo(new Limits(Duration.ofSeconds(Setting.valueOf(prefix + "_IDLE").ordinal()),
                Duration.ofSeconds(Setting.valueOf(prefix + "_TOTAL").ordinal())));
    }

    @ParameterizedTest
    @MethodSource("roles")
    void endsWithoutARequestAfterTheIdleTime(Role role) {
        SignInSession session = session(role.person(), role, NOON);
        Instant end = NOON.plus(role.expected().idle());
        assertThat(session.isLive(end.minusMillis(1))).isTrue();
        assertThat(session.isLive(end)).isFalse();
    }

    @ParameterizedTest
    @MethodSource("roles")
    void endsAfterTheTotalTimeHoweverMuchItIsUsed(Role role) {
        Instant end = NOON.plus(role.expected().total());
        boolean[] live = DB.inTransaction(em -> {
            Company company = new Company("Ours", ZoneOffset.UTC, "en", "USD");
            em.persist(company);
            em.flush();
            SignInSession session = session(role.maker().apply(company.getId()), role, NOON);
            em.persist(session);
            em.flush();
            SignInSessions sessions = Database.inject(new SignInSessions(), em);
            sessions.touch(session.getId(), end.minusSeconds(1));
            sessions.touch(session.getId(), NOON);
            em.refresh(session);
            boolean[] found = {session.isLive(end.minusMillis(1)), session.isLive(end)};
            return found;
        });
        assertThat(live).as("a moment before, and at the end").containsExactly(true, false);
    }

    @Test
    void everyRoleOfStaffHasItsOwn() {
        assertThat(STAFF).containsOnlyKeys(StaffRole.values());
    }

    private static SignInSession session(Person person, Role role, Instant at) {
        Actor.Kind kind = person instanceof StaffMember ? Actor.Kind.STAFF : Actor.Kind.CLIENT;
        var origin = new SignInSession.Origin(kind, person, SignInSession.Means.LINK, "Browser");
        return new SignInSession(origin, "hash of " + role, role.expected(), at);
    }

    private static SessionLimits limits(Settings settings) {
        return Database.inject(new SessionLimits(), settings);
    }
}
