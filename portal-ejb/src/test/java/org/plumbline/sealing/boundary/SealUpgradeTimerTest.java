package org.plumbline.sealing.boundary;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.enterprise.event.Event;
import jakarta.persistence.EntityManager;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.plumbline.account.entity.Company;
import org.plumbline.document.control.DocumentStore;
import org.plumbline.document.control.DocumentStore.Stored;
import org.plumbline.document.control.StoredFiles;
import org.plumbline.document.entity.FileAdded;
import org.plumbline.document.entity.FileBytes;
import org.plumbline.document.entity.FileJudged;
import org.plumbline.document.entity.FileOrigin;
import org.plumbline.document.entity.StoredFile;
import org.plumbline.integration.bouncycastle.BouncyCastleCertificateMaker;
import org.plumbline.integration.bouncycastle.TimestampService;
import org.plumbline.integration.dss.Seals;
import org.plumbline.integration.filesystem.TestStore;
import org.plumbline.project.entity.Project;
import org.plumbline.sealing.control.BoughtKey;
import org.plumbline.sealing.control.CompanyKeys;
import org.plumbline.sealing.control.CompanySeal;
import org.plumbline.sealing.control.SealRepository;
import org.plumbline.sealing.control.Sealed;
import org.plumbline.sealing.control.Timestamper;
import org.plumbline.sealing.entity.SealLevel;
import org.plumbline.sealing.entity.SealRaised;
import org.plumbline.sealing.entity.SealUpgrade;
import org.plumbline.shared.Actor;
import org.plumbline.shared.Audience;
import org.plumbline.shared.Settings;
import org.plumbline.testing.Database;

/** A file that was sealed while no timestamp service answered, and what becomes of it. */
class SealUpgradeTimerTest {

    @RegisterExtension
    static final Database db = new Database();

    @TempDir
    Path folder;

    private final List<Object> fired = new ArrayList<>();
    private final Company company = new Company("Ridge & Sons", ZoneOffset.UTC, "en", "USD");
    private final Project project = new Project(company.getId(), "Kitchen", ZoneOffset.UTC);
    private DocumentStore store;

    @BeforeEach
    void aProject() {
        store = TestStore.in(folder);
        db.inTransaction(em -> {
            em.persist(company);
            em.flush();
            em.persist(project);
            return null;
        });
    }

    @Test
    void isTriedUntilSomebodyConfirms() throws IOException {
        try (TimestampService service = new TimestampService()) {
            service.breaks();
            Timestamper timestamper = service.asked(Duration.ofSeconds(30));
            long file = db.inTransaction(em -> sealed(em, timestamper));
            Instant due = round(timestamper, Instant.now());
            assertThat(fired).as("not due yet").isEmpty();
            Instant next = round(timestamper, due);
            assertThat(next).isAfter(due);
            assertThat(fired).as("nobody confirms").isEmpty();
            service.recovers();
            round(timestamper, next);
            SealRaised raised = (SealRaised) fired.get(0);
            assertThat(fired.stream().map(one -> (Object) one.getClass()).toList()).as("the seal before all others")
                    .containsExactly(SealRaised.class, FileAdded.class, FileJudged.class);
            assertThat(raised.fileId()).isEqualTo(file);
            assertThat(raised.level()).isEqualTo(SealLevel.B_LT);
            StoredFile fresh = db.inTransaction(em -> em.find(StoredFile.class, raised.raisedFileId()));
            assertThat(fresh.isClean()).as("given at once").isTrue();
            assertThat(fresh.getName()).isEqualTo("Contract.pdf");
            assertThat(fresh.getAudience()).isEqualTo(Audience.EVERYBODY);
            StoredFile first = db.inTransaction(em -> em.find(StoredFile.class, file));
            assertThat(read(fresh, first.bytes().size())).as("what was there, and more").isEqualTo(read(first, first.bytes().size()));
            assertThat(fresh.bytes().size()).isGreaterThan(first.bytes().size());
            assertThat(upgrades()).isEmpty();
        }
    }

    @Test
    void aFileThatIsGoneIsForgotten() throws IOException {
        db.inTransaction(em -> {
            em.persist(new SealUpgrade(company.getId(), 77, Instant.now()));
            return null;
        });
        round(TimestampService.none(), Instant.now().plusSeconds(120));
        assertThat(upgrades()).isEmpty();
    }

    private long sealed(EntityManager em, Timestamper timestamper) {
        try {
            CompanySeal seal = seal(em, timestamper);
            Path sealed = folder.resolve("sealed.pdf");
            Sealed made = seal.seal(company.getId(), Seals.pdf(folder, 1), sealed, Seals.WORDS);
            assertThat(made.level()).isEqualTo("B-B");
            assertThat(made.upgradeOwed()).isTrue();
            try (InputStream content = Files.newInputStream(sealed)) {
                Stored stored = store.write(content, Files.size(sealed));
                StoredFile file = new StoredFile(FileOrigin.of(Actor.system(company.getId()), project.getId(), "Contract.pdf", "application/pdf"),
                        "application/pdf", new FileBytes(stored.id(), stored.size(), stored.sha256()), Instant.now());
                file.use(Audience.EVERYBODY);
                em.persist(file);
                em.flush();
                seal.owe(company.getId(), file.getId());
                return file.getId();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @return when the next try is due */
    private Instant round(Timestamper timestamper, Instant now) {
        db.inTransaction(em -> {
            SealUpgradeSteps steps = Database.inject(new SealUpgradeSteps(), repository(em), Database.inject(new StoredFiles(), em), heard());
            Database.inject(new SealUpgradeTimer(), steps, seal(em, timestamper), store).raise(now);
            return null;
        });
        return upgrades().stream().map(SealUpgrade::getDueAt).findFirst().orElse(null);
    }

    private List<SealUpgrade> upgrades() {
        return db.inTransaction(em -> em.createQuery("select u from SealUpgrade u", SealUpgrade.class).getResultList());
    }

    private CompanySeal seal(EntityManager em, Timestamper timestamper) {
        Settings settings = new Settings();
        KeyShelfSteps shelf = Database.inject(new KeyShelfSteps(), repository(em));
        CompanyKeys keys = Database.inject(new CompanyKeys(), shelf, new BouncyCastleCertificateMaker(), Database.inject(new BoughtKey(), settings), settings);
        return Database.inject(new CompanySeal(), keys, shelf, repository(em), Seals.sealer(timestamper), timestamper);
    }

    private static SealRepository repository(EntityManager em) {
        return Database.inject(new SealRepository(), em);
    }

    private byte[] read(StoredFile file, long length) throws IOException {
        try (InputStream content = store.read(file.bytes().storeId(), 0, length)) {
            return content.readAllBytes();
        }
    }

    private Event<?> heard() {
        return (Event<?>) Proxy.newProxyInstance(getClass().getClassLoader(), new Class<?>[] {Event.class}, (proxy, method, arguments) -> {
            fired.add(arguments[0]);
            return null;
        });
    }
}
