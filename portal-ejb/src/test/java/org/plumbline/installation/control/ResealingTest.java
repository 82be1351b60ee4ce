package org.plumbline.installation.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.EntityManager;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.plumbline.account.entity.Client;
import org.plumbline.account.entity.Company;
import org.plumbline.account.entity.StaffMember;
import org.plumbline.installation.entity.KeyRotation;
import org.plumbline.integration.tink.TestKeys;
import org.plumbline.outbox.entity.OutboxMessage;
import org.plumbline.shared.KeyFolder;
import org.plumbline.shared.KeyFolder.OldForm;
import org.plumbline.shared.KeyRing;
import org.plumbline.shared.StaffRole;
import org.plumbline.testing.Database;

/** After a rotation every sealed value has the new key and every digest is found under it. */
class ResealingTest {

    private static final Instant LATER = Instant.now().plusSeconds(3600);
    private static final int CLIENTS = Resealing.BATCH + 7;

    @RegisterExtension
    static final Database db = new Database();

    @TempDir
    Path folder;

    private KeyRing keys;

    @BeforeEach
    void fill() {
        keys = TestKeys.use(folder);
        db.inTransaction(em -> {
            for (String table : List.of("key_rotation", "outbox_message", "client", "staff_member", "company")) {
                em.createNativeQuery("delete from " + table).executeUpdate();
            }
            return null;
        });
        db.inTransaction(em -> {
            Company company = new Company("Ridge", ZoneId.of("UTC"), "en", "USD");
            em.persist(company);
            em.flush();
            StaffMember owner = new StaffMember(company.getId(), "Ann", "en", StaffRole.OWNER);
            owner.reachAt("ann@example.org", keys.digest("ann@example.org", "email"));
            owner.prepareSecondStep("SECRET");
            em.persist(owner);
            for (int i = 0; i < CLIENTS; i++) {
                Client client = new Client(company.getId(), "C" + i, "en");
                client.reachAt("c" + i + "@example.org", keys.digest("c" + i + "@example.org", "email"));
                em.persist(client);
            }
            em.persist(new OutboxMessage(company.getId(), "mail", "k", "payload"));
            return null;
        });
    }

    @Test
    void sealsEveryValueAnewAndMakesEveryDigestAnew() {
        Set<String> before = sealedValues();
        rotate();
        carryThrough(Integer.MAX_VALUE);
        assertThat(sealedValues()).doesNotContainAnyElementsOf(before).hasSameSizeAs(before);
        db.inTransaction(em -> {
            StaffMember owner = em.createQuery("select s from StaffMember s", StaffMember.class).getSingleResult();
            assertThat(owner.getEmail()).isEqualTo("ann@example.org");
            assertThat(owner.getTotpSecret()).isEqualTo("SECRET");
            assertThat(owner.getEmailIndex()).isEqualTo(keys.digest("ann@example.org", "email"));
            assertThat(owner.getVersion()).as("nobody's open form is refused").isEqualTo(1);
            assertThat(em.createQuery("select m from OutboxMessage m", OutboxMessage.class).getSingleResult().getPayload()).isEqualTo("payload");
            for (Client client : em.createQuery("select c from Client c", Client.class).getResultList()) {
                assertThat(client.getEmailIndex()).isEqualTo(keys.digest(client.getEmail(), "email"));
            }
            return null;
        });
        KeyRotation done = db.inTransaction(em -> resealing(em).last().orElseThrow());
        assertThat(done.getFinishedAt()).isNotNull();
        assertThat(done.getDone()).isEqualTo(2L * CLIENTS + 4);
    }

    @Test
    void findsPeopleAtEveryMomentOfIt() {
        rotate();
        for (int batches = 0; batches < 20; batches++) {
            db.inTransaction(em -> {
                long found = em.createQuery("select count(s) from StaffMember s where s.emailIndex in :digests", Long.class)
                        .setParameter("digests", keys.digests("ann@example.org", "email")).getSingleResult();
                assertThat(found).isEqualTo(1);
                return null;
            });
            carryThrough(1);
        }
    }

    @Test
    void aBatchThatFailedIsDoneAgainAndLeavesNothingHalf() {
        rotate();
        carryThrough(1);
        Set<String> before = sealedValues();
        KeyRotation progress = db.inTransaction(em -> resealing(em).last().orElseThrow());
        try {
            db.inTransaction(em -> {
                resealing(em).next(LATER);
                throw new IllegalStateException("the server dies before the commit");
            });
        } catch (IllegalStateException expected) {
            assertThat(sealedValues()).isEqualTo(before);
        }
        KeyRotation after = db.inTransaction(em -> resealing(em).last().orElseThrow());
        assertThat(after.getPlace() + after.getLastRow()).isEqualTo(progress.getPlace() + progress.getLastRow());
        carryThrough(Integer.MAX_VALUE);
        assertThat(db.inTransaction(em -> resealing(em).last().orElseThrow()).getFinishedAt()).isNotNull();
    }

    @Test
    void oneDamagedValueDoesNotStopTheOthers() {
        db.inTransaction(em -> em.createNativeQuery("update staff_member set totp_secret = 'AAAA'").executeUpdate());
        rotate();
        carryThrough(Integer.MAX_VALUE);
        assertThat(db.inTransaction(em -> resealing(em).last().orElseThrow()).getFinishedAt()).isNotNull();
    }

    @Test
    void waitsUntilEveryNodeHasSeenTheKey() {
        rotate();
        assertThat(db.<Boolean>inTransaction(em -> resealing(em).next(Instant.now()))).isFalse();
    }

    private void rotate() {
        db.inTransaction(em -> resealing(em).begin());
        keys.rotate();
    }

    private void carryThrough(int batches) {
        for (int i = 0; i < batches; i++) {
            boolean more = db.inTransaction(em -> resealing(em).next(LATER));
            if (!more) {
                return;
            }
        }
    }

    @Test
    void bindsValuesOfAnOlderVersionToTheirColumnsAndThenOpensNoOther() {
        String unbound = keys.seal("payload", "column");
        sql("update outbox_message set payload = '" + unbound + "'");
        assertThat(payload()).isEqualTo("payload");
        KeyFolder itsFolder = TestKeys.folder(folder);
        db.inTransaction(em -> resealing(em).begin());
        assertThat(itsFolder.accepts(OldForm.UNBOUND_COLUMNS)).isTrue();
        carryThrough(Integer.MAX_VALUE);
        assertThat(itsFolder.accepts(OldForm.UNBOUND_COLUMNS)).as("on other nodes too").isFalse();
        assertThat(payload()).isEqualTo("payload");
        sql("update outbox_message set payload = '" + unbound + "'");
        assertThatThrownBy(ResealingTest::payload).hasStackTraceContaining("a sealed value could not be opened");
    }

    @Test
    void aValueCopiedFromAnotherColumnDoesNotOpen() {
        sql("update outbox_message set payload = (select totp_secret from staff_member)");
        assertThatThrownBy(ResealingTest::payload).hasStackTraceContaining("a sealed value could not be opened");
        sql("update staff_member set email = (select max(email) from client)");
        assertThatThrownBy(() -> db.inTransaction(em -> em.createQuery("select s from StaffMember s", StaffMember.class).getSingleResult()))
                .hasStackTraceContaining("a sealed value could not be opened");
    }

    private static String payload() {
        return db.inTransaction(em -> em.createQuery("select m from OutboxMessage m", OutboxMessage.class).getSingleResult().getPayload());
    }

    private static void sql(String statement) {
        db.inTransaction(em -> em.createNativeQuery(statement).executeUpdate());
    }

    private Resealing resealing(EntityManager em) {
        return Database.inject(new Resealing(), em, keys);
    }

    private static Set<String> sealedValues() {
        return db.inTransaction(em -> {
            Set<String> values = new HashSet<>();
            for (String query : List.of("select email from client", "select email_index from client", "select email from staff_member",
                    "select email_index from staff_member", "select totp_secret from staff_member", "select payload from outbox_message")) {
                List<?> found = em.createNativeQuery(query).getResultList();
                found.forEach(value -> values.add((String) value));
            }
            return values;
        });
    }
}
