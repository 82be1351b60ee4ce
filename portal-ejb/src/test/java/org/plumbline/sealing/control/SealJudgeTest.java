package org.plumbline.sealing.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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
import org.plumbline.sealing.control.SealReader.Mark;
import org.plumbline.sealing.control.SealReader.Reading;
import org.plumbline.sealing.control.SealReader.Stamp;
import org.plumbline.sealing.entity.SealLevel;
import org.plumbline.sealing.entity.SealRecord;
import org.plumbline.testing.Database;

/** What is made of the marks of a file: of cryptography that holds and of keys that are known. */
class SealJudgeTest {

    @RegisterExtension
    static final Database db = new Database();

    private static final SigningKey KEY = Seals.key();
    private static final Instant AT = Instant.parse("2026-11-24T10:00:00Z");
    private static final Stamp STAMP = new Stamp(AT, "CN=Time");

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
            em.persist(made);
            return null;
        });
    }

    @Test
    void aKnownKeyMakesItGenuineAndANameDoesNot() throws IOException {
        assertThat(judge(mark(null, true, false)).answer()).isEqualTo(Answer.UNKNOWN);
        record("0".repeat(64), SealLevel.B_B);
        Finding found = judge(mark(null, true, false));
        assertThat(found.answer()).isEqualTo(Answer.GENUINE);
        assertThat(found.known()).as("these bytes").isFalse();
        assertThat(found.seals().get(0).by()).isEqualTo("Ridge & Sons");
        assertThat(found.seals().get(0).companyId()).isEqualTo(company);
    }

    @Test
    void whatWasChangedIsOfNobody() throws IOException {
        record("0".repeat(64), SealLevel.B_B);
        assertThat(judge(mark(null, false, false)).seals().get(0).companyId()).isZero();
        assertThat(judge(mark(null, false, false)).answer()).isEqualTo(Answer.CHANGED);
        assertThat(judge(mark(null, true, true)).answer()).isEqualTo(Answer.CHANGED);
        assertThat(judge(false, mark(null, true, false)).answer()).as("something was added").isEqualTo(Answer.CHANGED);
    }

    @Test
    void noSealMakesItUnknown() throws IOException {
        assertThat(judge(true).answer()).isEqualTo(Answer.UNKNOWN);
    }

    @Test
    void aTimeIsProvenOnlyWhereThePortalHadItConfirmed() throws IOException {
        assertThat(judge(mark(null, true, false)).seals().get(0).proof()).isEqualTo(Proof.CLAIMED);
        assertThat(judge(mark(STAMP, true, false)).seals().get(0).proof()).isEqualTo(Proof.STATED);
        record(FileHash.of(file), SealLevel.B_B);
        assertThat(judge(mark(STAMP, true, false)).seals().get(0).proof()).as("added by somebody").isEqualTo(Proof.STATED);
        db.inTransaction(em -> em.createQuery("delete from SealRecord r").executeUpdate());
        record(FileHash.of(file), SealLevel.B_T);
        Finding found = judge(mark(STAMP, true, false));
        assertThat(found.seals().get(0).proof()).isEqualTo(Proof.PROVEN);
        assertThat(found.known()).isTrue();
    }

    private Mark mark(Stamp stamp, boolean intact, boolean changedAfter) throws IOException {
        return new Mark(KEY.certificate(), "Signed", AT, stamp, intact, changedAfter, Files.size(file));
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
