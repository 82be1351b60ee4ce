package org.plumbline.sealing.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.plumbline.account.entity.Company;
import org.plumbline.integration.dss.Seals;
import org.plumbline.sealing.control.SealJudge.Answer;
import org.plumbline.sealing.control.SealJudge.Finding;
import org.plumbline.sealing.control.SealJudge.Proof;
import org.plumbline.sealing.control.SealReader.After;
import org.plumbline.sealing.control.SealReader.Mark;
import org.plumbline.sealing.control.SealReader.Reading;
import org.plumbline.sealing.control.SealReader.Stamp;
import org.plumbline.sealing.control.SealReader.Stamps;
import org.plumbline.sealing.entity.SealCertificate;
import org.plumbline.sealing.entity.SealKey;
import org.plumbline.sealing.entity.SealLevel;
import org.plumbline.sealing.entity.SealRecord;
import org.plumbline.testing.Database;

/** What is made of the marks of a file: of cryptography that holds and of keys that are known. */
class SealJudgeTest {

    @RegisterExtension
    static final Database db = new Database();

    private static final SigningKey KEY = Seals.key();
    private static final Instant AT = Instant.parse("2026-11-24T10:00:00Z");
    private static final Stamp STAMP = new Stamp(AT.plusSeconds(1), "CN=Time");
    private static final Stamp FORGED = new Stamp(Instant.parse("2001-01-01T00:00:00Z"), "CN=Time");

    @TempDir
    Path folder;

    private Path file;
    private long company;

    @BeforeEach
    void aCompany() throws IOException {
        file = Files.writeString(folder.resolve("file.pdf"), "a file " + System.nanoTime());
        Company made = new Company("Ridge & Sons", ZoneId.of("America/Chicago"), "en", "USD");
        company = made.getId();
        db.inTransaction(em -> {
            em.createQuery("delete from SealRecord r").executeUpdate();
            em.createQuery("delete from SealCertificate c").executeUpdate();
            em.persist(made);
            return null;
        });
    }

    @Test
    void aKnownKeyMakesItGenuineAndANameDoesNot() throws IOException {
        assertThat(judge(mark(null, null, true, After.NOTHING)).answer()).isEqualTo(Answer.UNKNOWN);
        own();
        Finding found = judge(mark(null, null, true, After.NOTHING));
        assertThat(found.answer()).isEqualTo(Answer.GENUINE);
        assertThat(found.known()).as("these bytes").isFalse();
        assertThat(found.seals().get(0).by()).isEqualTo("Ridge & Sons");
        assertThat(found.seals().get(0).companyId()).isEqualTo(company);
    }

    @Test
    void aBoughtKeyIsOfWhomeverTheBytesWereSealedFor() throws IOException {
        record("0".repeat(64), SealLevel.B_B);
        assertThat(judge(mark(null, null, true, After.NOTHING)).answer()).as("others may use it, too").isEqualTo(Answer.UNKNOWN);
        record(FileHash.of(file), SealLevel.B_B);
        Finding found = judge(mark(null, null, true, After.NOTHING));
        assertThat(found.answer()).isEqualTo(Answer.GENUINE);
        assertThat(found.seals().get(0).by()).isEqualTo("Ridge & Sons");
        assertThat(found.seals().get(0).root()).as("which vouches for nothing here").isNull();
    }

    @Test
    void whatWasChangedIsOfNobody() throws IOException {
        own();
        assertThat(judge(mark(null, null, false, After.NOTHING)).seals().get(0).companyId()).isZero();
        assertThat(judge(mark(null, null, false, After.NOTHING)).answer()).isEqualTo(Answer.CHANGED);
        assertThat(judge(mark(null, null, true, After.CHANGED)).answer()).isEqualTo(Answer.CHANGED);
        assertThat(judge(false, mark(null, null, true, After.NOTHING)).answer()).as("something was added").isEqualTo(Answer.CHANGED);
    }

    @Test
    void whateverAStrangerAddsAfterTheLastSealChangesIt() throws IOException {
        own();
        Mark ours = mark(null, null, true, After.ADDED);
        assertThat(judge(ours).answer()).as("a field or a timestamp").isEqualTo(Answer.CHANGED);
        Mark theirs = new Mark(Seals.root().certificate(), "Paid", AT, new Stamps(null, null), true, After.NOTHING, Files.size(file));
        assertThat(judge(true, ours, theirs).answer()).as("a signature").isEqualTo(Answer.CHANGED);
        assertThat(judge(true, theirs, mark(null, null, true, After.NOTHING)).answer()).as("one before").isEqualTo(Answer.GENUINE);
        record(FileHash.of(file), SealLevel.B_T);
        assertThat(judge(ours).answer()).as("the portal itself").isEqualTo(Answer.GENUINE);
    }

    @Test
    void noSealMakesItUnknown() throws IOException {
        assertThat(judge(true).answer()).isEqualTo(Answer.UNKNOWN);
    }

    @Test
    void aTimeIsProvenOnlyWhereThePortalHadItConfirmed() throws IOException {
        own();
        assertThat(proof(mark(null, null, true, After.NOTHING))).isEqualTo(Proof.CLAIMED);
        assertThat(proof(mark(STAMP, null, true, After.NOTHING))).isEqualTo(Proof.STATED);
        record(FileHash.of(file), SealLevel.B_B);
        assertThat(proof(mark(STAMP, null, true, After.NOTHING))).as("added by somebody").isEqualTo(Proof.STATED);
        db.inTransaction(em -> em.createQuery("delete from SealRecord r").executeUpdate());
        record(FileHash.of(file), SealLevel.B_T);
        Finding found = judge(mark(STAMP, null, true, After.NOTHING));
        assertThat(found.seals().get(0).proof()).isEqualTo(Proof.PROVEN);
        assertThat(found.seals().get(0).existed()).isEqualTo(STAMP.time());
        assertThat(found.seals().get(0).at()).as("what it says itself").isEqualTo(AT);
        assertThat(found.known()).isTrue();
        assertThat(proof(mark(null, STAMP, true, After.ADDED))).as("confirmed later, by the portal").isEqualTo(Proof.PROVEN);
    }

    @Test
    void aForgedTimeBesideAProvenOneProvesNothing() throws IOException {
        own();
        record(FileHash.of(file), SealLevel.B_T);
        long before = Files.size(file);
        Files.writeString(file, "and more", StandardOpenOption.APPEND);
        Mark sealed = new Mark(KEY.certificate(), "Signed", AT, new Stamps(STAMP, FORGED), true, After.ADDED, before);
        Finding found = judge(sealed);
        assertThat(found.seals().get(0).existed()).as("what stands in the recorded bytes").isEqualTo(STAMP.time());
        assertThat(found.seals().get(0).proof()).isEqualTo(Proof.PROVEN);
        assertThat(proof(new Mark(KEY.certificate(), "Signed", AT, new Stamps(null, FORGED), true, After.ADDED, before))).isEqualTo(Proof.STATED);
        record(FileHash.of(file), SealLevel.B_T);
        Finding twice = judge(true, new Mark(KEY.certificate(), "Signed", AT, new Stamps(null, FORGED), true, After.ADDED, before),
                mark(STAMP, null, true, After.NOTHING));
        assertThat(twice.seals()).extracting(SealJudge.Seal::proof).as("sealed again above it").containsExactly(Proof.STATED, Proof.PROVEN);
        Finding theirs = judge(new Mark(Seals.root().certificate(), "Signed", AT, new Stamps(FORGED, null), true, After.NOTHING, Files.size(file)));
        assertThat(theirs.seals().get(0).proof()).as("a stranger's mark").isEqualTo(Proof.STATED);
    }

    private Proof proof(Mark mark) throws IOException {
        return judge(mark).seals().get(0).proof();
    }

    private Mark mark(Stamp within, Stamp later, boolean intact, After after) throws IOException {
        return new Mark(KEY.certificate(), "Signed", AT, new Stamps(within, later), intact, after, Files.size(file));
    }

    /** The company has the certificate for itself. */
    private void own() {
        db.inTransaction(em -> {
            em.persist(new SealCertificate(company, 1, new SealKey("its bytes", Certificates.sha256(KEY.certificate()), "no key"), AT));
            return null;
        });
    }

    private Finding judge(Mark mark) throws IOException {
        return judge(true, mark);
    }

    private Finding judge(boolean whole, Mark... marks) throws IOException {
        Reading reading = new Reading(List.of(marks), whole);
        return db.inTransaction(em -> {
            try {
                return Database.inject(new SealJudge(), Database.inject(new SealRepository(), em)).judge(file, reading);
            } catch (IOException e) {
                throw new IllegalStateException(e);
            }
        });
    }

    private void record(String sha256, SealLevel level) {
        db.inTransaction(em -> {
            em.persist(new SealRecord(company, sha256, Certificates.sha256(KEY.certificate()), level));
            return null;
        });
    }
}
