package org.plumbline.installation.boundary;

import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.EJB;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.plumbline.installation.boundary.HealthQuestions.Answer;
import org.plumbline.security.Public;
import org.plumbline.shared.Setting;
import org.plumbline.shared.Settings;

/**
 * Knows how the portal is, at most a second old, so that strangers who ask often cost nothing. The database has 2 s to answer; a
 * question it still owes an answer to is not asked again.
 */
@Singleton
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class HealthProbe {

    private static final Duration FRESH = Duration.ofSeconds(1);
    private static final long PATIENCE_SECONDS = 2;
    private static final long MEGABYTE = 1024 * 1024;

    @EJB
    private HealthQuestions questions;

    @Inject
    private Settings settings;

    private Future<Answer> pending;
    private Findings last;
    private long lastAt;

    /**
     * What was found.
     *
     * @param database  whether it answered in time
     * @param migration newest migration, or null
     * @param lag       how long the oldest message waits, or null
     * @param freeMb    room on the disk of the data folder, in MB; -1 when it cannot be told
     */
    public record Findings(boolean database, String migration, Duration lag, long freeMb) {
    }

    /**
     * Whether requests should come here. An outbox that lags is not among the reasons: it would take the whole portal from its
     * users because a mail server is down.
     */
    @Public("a load balancer asks; the answer is yes or no")
    public boolean isReady() {
        Findings now = findings();
        return now.database() && (now.freeMb() < 0 || now.freeMb() >= settings.count(Setting.DISK_MINIMUM_MB));
    }

    /** Everything at once, for {@link HealthService}, which asks who wants to know; not for pages. */
    @Public("the health service of this package asks for permission")
    public synchronized Findings findings() {
        if (last == null || System.nanoTime() - lastAt > FRESH.toNanos()) {
            Answer answer = answer();
            last = new Findings(answer != null, answer == null ? null : answer.migration(), answer == null ? null : answer.lag(), freeMb());
            lastAt = System.nanoTime();
        }
        return last;
    }

    private Answer answer() {
        boolean owed = pending != null && !pending.isDone();
        if (!owed) {
            pending = questions.ask();
        }
        try {
            return pending.get(owed ? 0 : PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (TimeoutException | ExecutionException e) {
            return null;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return null;
        }
    }

    private long freeMb() {
        try {
            return Files.getFileStore(settings.directory(Setting.DATA_DIR)).getUsableSpace() / MEGABYTE;
        } catch (IOException e) {
            return -1;
        }
    }
}
