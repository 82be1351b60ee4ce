package org.plumbline.audit.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.plumbline.audit.control.AuditVerifier.Finding;
import org.plumbline.audit.entity.AuditChain;
import org.plumbline.audit.entity.AuditEntry;
import org.plumbline.integration.tink.TestKeys;
import org.plumbline.shared.Actor;
import org.plumbline.shared.DomainEvent;
import org.plumbline.shared.KeyRing;
import org.plumbline.shared.Secrets;
import org.plumbline.testing.Database;

class AuditVerifierTest {

    private static final long COMPANY = 7;

    @RegisterExtension
    static final Database db = new Database();

    /** Something that happened in a test. */
    public record Tested(Actor actor, long companyId, int number) implements DomainEvent {
        @Override
        public String subject() {
            return "test:" + number;
        }
    }

    @TempDir
    Path folder;

    private KeyRing keys;

    @BeforeEach
    void empty() {
        keys = TestKeys.use(folder);
        sql("delete from audit_entry");
        sql("delete from audit_chain where company_id <> 0");
    }

    @Test
    void aChainNobodyTouchedHolds() {
        write(5);
        assertThat(verify()).isEqualTo(new Finding(5, 0));
    }

    @Test
    void anEmptyTrailHolds() {
        db.inTransaction(em -> {
            em.persist(new AuditChain(COMPANY, keys));
            return null;
        });
        assertThat(verify()).isEqualTo(new Finding(0, 0));
    }

    @Test
    void theInstallationHasAChainLikeACompany() {
        sql("update audit_chain set last_sequence = 0, last_hash = '" + AuditEntry.GENESIS + "', seal = null where company_id = 0");
        sealOldChains();
        write(0, 3);
        assertThat(verify(0)).isEqualTo(new Finding(3, 0));
        sql("delete from audit_entry where sequence_number = 2");
        assertThat(verify(0)).isEqualTo(new Finding(1, 2));
    }

    @Test
    void aTrailThatWasEmptiedWithItsEndIsNamed() {
        write(3);
        sql("delete from audit_entry");
        sql("delete from audit_chain where company_id = 7");
        assertThat(verify()).isEqualTo(new Finding(0, 1));
    }

    @Test
    void aChangedRowIsNamed() {
        write(5);
        sql("update audit_entry set facts = '{\"number\":\"9\"}' where sequence_number = 3");
        assertThat(verify()).isEqualTo(new Finding(2, 3));
    }

    @Test
    void aChangedTimeIsNamed() {
        write(3);
        sql("update audit_entry set happened_at = timestamp with time zone '2020-01-01 00:00:00Z' where sequence_number = 2");
        assertThat(verify().firstBroken()).isEqualTo(2);
    }

    @Test
    void aMissingRowIsNamed() {
        write(5);
        sql("delete from audit_entry where sequence_number = 4");
        assertThat(verify()).isEqualTo(new Finding(3, 4));
    }

    @Test
    void aTailThatWasCutOffIsNamed() {
        write(5);
        sql("delete from audit_entry where sequence_number >= 4");
        assertThat(verify()).isEqualTo(new Finding(3, 4));
    }

    @Test
    void aTailThatWasCutOffWithTheEndMovedIsNamed() {
        write(5);
        sql("delete from audit_entry where sequence_number >= 4");
        sql("update audit_chain set last_sequence = 3, last_hash = (select hash from audit_entry where sequence_number = 3) where company_id = 7");
        assertThat(verify()).isEqualTo(new Finding(3, 4));
        write(2);
        assertThat(verify().firstBroken()).as("what is written later does not make it true").isEqualTo(6);
    }

    @Test
    void anEndThatWasForgedOrRemovedIsNamed() {
        write(2);
        sql("update audit_chain set last_hash = 'x' where company_id = 7");
        assertThat(verify()).isEqualTo(new Finding(2, 3));
        sql("delete from audit_chain where company_id = 7");
        assertThat(verify()).isEqualTo(new Finding(2, 3));
    }

    @Test
    void aChainForgedWithPlainHashesIsNamed() {
        write(3);
        forgePlainly(2);
        assertThat(verify()).isEqualTo(new Finding(1, 2));
    }

    @Test
    void aChainDeclaredPlainIsNamedAndStaysSo() {
        write(3);
        forgePlainly(1);
        sql("update audit_chain set plain_until = 3 where company_id = 7");
        assertThat(verify()).isEqualTo(new Finding(0, 1));
        write(1);
        assertThat(verify()).as("what is written later does not make it true").isEqualTo(new Finding(0, 1));
        sql("update audit_chain set seal = null where company_id = 7");
        write(1);
        assertThat(verify()).as("nor does an end without a seal get one").isEqualTo(new Finding(0, 1));
    }

    @Test
    void aChainOfAnOlderVersionHoldsAndGoesOnWithKeys() {
        write(3);
        forgePlainly(1);
        sql("update audit_chain set seal = null where company_id = 7");
        sealOldChains();
        write(2);
        assertThat(verify()).isEqualTo(new Finding(5, 0));
        sql("update audit_entry set facts = '{}' where sequence_number = 2");
        assertThat(verify()).isEqualTo(new Finding(1, 2));
        forgePlainly(2);
        assertThat(verify()).as("a forged end proves no plain part").isEqualTo(new Finding(0, 1));
    }

    @Test
    void onlyTheFirstStartSealsOldChains() {
        sealOldChains();
        write(2);
        forgePlainly(1);
        sql("update audit_chain set seal = null where company_id = 7");
        sealOldChains();
        assertThat(verify()).isEqualTo(new Finding(0, 1));
    }

    @Test
    void rotationsOfKeysLeaveOldEntriesProvable() {
        write(2);
        keys.rotate();
        assertThat(verify()).isEqualTo(new Finding(2, 0));
        write(2);
        keys.rotate();
        write(1);
        assertThat(verify()).isEqualTo(new Finding(5, 0));
        sql("update audit_entry set actor = 'staff:9' where sequence_number = 2");
        assertThat(verify()).isEqualTo(new Finding(1, 2));
    }

    @Test
    void anotherInstallationsKeysProveNothing(@TempDir Path elsewhere) {
        write(2);
        keys = TestKeys.in(elsewhere);
        assertThat(verify()).isEqualTo(new Finding(0, 1));
    }

    @Test
    void aTrailLongerThanABatchIsReadToItsEnd() {
        write(1003);
        assertThat(verify()).isEqualTo(new Finding(1003, 0));
    }

    @Test
    void eightWritersAtOnceLeaveNoGapAndNoFork() throws Exception {
        write(1);
        ExecutorService writers = Executors.newFixedThreadPool(8);
        try {
            Callable<Void> writing = () -> {
                for (int i = 0; i < 25; i++) {
                    write(1);
                }
                return null;
            };
            for (Future<Void> done : writers.invokeAll(IntStream.range(0, 8).mapToObj(i -> writing).toList())) {
                done.get();
            }
        } finally {
            writers.shutdown();
        }
        Set<Long> sequences = new TreeSet<>(db.inTransaction(em -> em.createQuery("select e from AuditEntry e", AuditEntry.class)
                .getResultList()).stream().map(AuditEntry::getSequence).toList());
        assertThat(sequences).hasSize(201);
        assertThat(verify()).isEqualTo(new Finding(201, 0));
    }

    /** What somebody who can write to the database, but has no keys, makes of the rows from this one on. */
    private static void forgePlainly(long from) {
        db.inTransaction(em -> {
            String before = (String) em.createNativeQuery("select coalesce(max(hash), '" + AuditEntry.GENESIS
                    + "') from audit_entry where sequence_number = " + (from - 1)).getSingleResult();
            for (AuditEntry entry : em.createQuery("select e from AuditEntry e where e.sequence >= :from order by e.sequence",
                    AuditEntry.class).setParameter("from", from).getResultList()) {
                String hash = Secrets.hash(Stream.of("7", entry.getSequence(), entry.getAt(), entry.getActor(), entry.getWhat(),
                        entry.getSubject(), entry.getFacts(), before).map(part -> part.toString().length() + ":" + part)
                        .collect(Collectors.joining()));
                em.createNativeQuery("update audit_entry set hash = ?1, previous_hash = ?2 where sequence_number = ?3")
                        .setParameter(1, hash).setParameter(2, before).setParameter(3, entry.getSequence()).executeUpdate();
                before = hash;
            }
            em.createNativeQuery("update audit_chain set last_hash = ?1 where company_id = 7").setParameter(1, before).executeUpdate();
            return null;
        });
    }

    /** As at a start. */
    private void sealOldChains() {
        ChainSealing sealing = db.inTransaction(em -> {
            ChainSealing started = Database.inject(new ChainSealing(), em, TestKeys.in(folder));
            started.seal();
            return started;
        });
        sealing.conclude();
    }

    private void write(int count) {
        write(COMPANY, count);
    }

    private void write(long company, int count) {
        db.inTransaction(em -> {
            AuditTrail trail = Database.inject(new AuditTrail(), em, keys);
            IntStream.range(0, count).forEach(i -> trail.record(new Tested(Actor.system(company), company, i)));
            return null;
        });
    }

    private Finding verify() {
        return verify(COMPANY);
    }

    private Finding verify(long company) {
        return db.inTransaction(em -> Database.inject(new AuditVerifier(), em, keys).verify(company));
    }

    private static void sql(String statement) {
        db.inTransaction(em -> em.createNativeQuery(statement).executeUpdate());
    }
}
