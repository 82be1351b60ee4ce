package org.plumbline.audit.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.plumbline.audit.control.AuditVerifier.Finding;
import org.plumbline.audit.entity.AuditEntry;
import org.plumbline.shared.Actor;
import org.plumbline.shared.DomainEvent;
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

    @BeforeEach
    void empty() {
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
        assertThat(verify()).isEqualTo(new Finding(0, 0));
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
    void aLastRowForgedWithItsHashIsNamed() {
        write(2);
        sql("update audit_chain set last_hash = 'x' where company_id = 7");
        assertThat(verify().firstBroken()).isEqualTo(2);
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

    private static void write(int count) {
        db.inTransaction(em -> {
            AuditTrail trail = Database.inject(new AuditTrail(), em);
            IntStream.range(0, count).forEach(i -> trail.record(new Tested(Actor.system(COMPANY), COMPANY, i)));
            return null;
        });
    }

    private static Finding verify() {
        return db.inTransaction(em -> Database.inject(new AuditVerifier(), em).verify(COMPANY));
    }

    private static void sql(String statement) {
        db.inTransaction(em -> em.createNativeQuery(statement).executeUpdate());
    }
}
