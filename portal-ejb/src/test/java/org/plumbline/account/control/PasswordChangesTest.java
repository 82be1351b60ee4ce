package org.plumbline.account.control;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.enterprise.event.Event;
import jakarta.persistence.EntityManager;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.plumbline.account.entity.Company;
import org.plumbline.account.entity.PasswordChanged.Occasion;
import org.plumbline.account.entity.PasswordToken.Purpose;
import org.plumbline.account.entity.StaffMember;
import org.plumbline.shared.Actor;
import org.plumbline.shared.Ids;
import org.plumbline.shared.StaffRole;
import org.plumbline.testing.Database;

/** What is open before a new password, and what is not any more afterwards. */
class PasswordChangesTest {

    @RegisterExtension
    static final Database DB = new Database();

    private final List<String> told = new ArrayList<>();
    private long staffId;

    @BeforeEach
    void somebody() {
        staffId = DB.inTransaction(em -> {
            Company company = new Company("Ours", ZoneOffset.UTC, "en", "USD");
            em.persist(company);
            em.flush();
            StaffMember staff = new StaffMember(company.getId(), "Cy Adler", "en", StaffRole.FIELD);
            staff.reachAt("cy@example.com", "index-" + Ids.next());
            staff.secureWith("hash", Instant.now().minus(Duration.ofDays(1)));
            em.persist(staff);
            return staff.getId();
        });
    }

    @Test
    void oneMoreMailLeavesTheLinkOfTheFirstAlone() {
        String first = issue();
        String second = issue();
        assertThat(isOpen(first)).isTrue();
        assertThat(isOpen(second)).isTrue();
    }

    @Test
    void aNewPasswordEndsTheLinksOfAllMails() {
        String first = issue();
        String second = issue();
        DB.inTransaction(em -> {
            StaffMember staff = staff(em);
            changes(em).make(staff, "another hash", Occasion.RESET, Actor.staff(staff.companyId(), staffId, 0, staff.getRole()));
            return null;
        });
        assertThat(isOpen(first)).isFalse();
        assertThat(isOpen(second)).isFalse();
        assertThat(told).containsExactly("fire");
    }

    @Test
    void aSecondStepBegunUnderTheOldPasswordIsOver() {
        String before = DB.inTransaction(em -> signIns(em).challenge(staff(em), Instant.now()));
        assertThat(awaitsCode(before)).isTrue();
        DB.inTransaction(em -> {
            staff(em).secureWith("another hash", Instant.now());
            return null;
        });
        assertThat(awaitsCode(before)).isFalse();
        String after = DB.inTransaction(em -> signIns(em).challenge(staff(em), Instant.now()));
        assertThat(awaitsCode(after)).isTrue();
    }

    private String issue() {
        return DB.inTransaction(em -> tokens(em).issue(staff(em), Purpose.RESET, Instant.now()).value());
    }

    private boolean isOpen(String token) {
        return DB.inTransaction(em -> tokens(em).open(token, Purpose.RESET, Instant.now()).isPresent());
    }

    private boolean awaitsCode(String challenge) {
        return DB.inTransaction(em -> signIns(em).challenge(challenge, Instant.now()).isPresent());
    }

    private StaffMember staff(EntityManager em) {
        return em.find(StaffMember.class, staffId);
    }

    private PasswordChanges changes(EntityManager em) {
        Object event = Proxy.newProxyInstance(getClass().getClassLoader(), new Class<?>[] {Event.class}, (proxy, method, arguments) -> {
            told.add(method.getName());
            return null;
        });
        return Database.inject(new PasswordChanges(), tokens(em), Database.inject(new SignInSessions(), em), event);
    }

    private static PasswordTokens tokens(EntityManager em) {
        return Database.inject(new PasswordTokens(), em);
    }

    private static StaffSignIns signIns(EntityManager em) {
        return Database.inject(new StaffSignIns(), em);
    }
}
