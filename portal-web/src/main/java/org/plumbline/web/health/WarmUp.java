package org.plumbline.web.health;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.ServletContext;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.plumbline.shared.Setting;
import org.plumbline.shared.Settings;
import org.plumbline.web.shared.guard.OwnErrand;

/**
 * Asks the portal for its entry pages until the virtual machine has compiled what draws them: a first page takes ten times what a
 * later one does. Begins with the first question for readiness and ends after {@link #LONGEST} or {@link #ROUNDS} rounds. Goes by
 * plain HTTP to the listener that was asked; where that is not possible the portal is ready cold.
 */
@ApplicationScoped
public class WarmUp {

    private static final Logger LOG = System.getLogger(WarmUp.class.getName());
    private static final Duration LONGEST = Duration.ofSeconds(3);
    private static final int ROUNDS = 150;

    /** Context parameter with the addresses, separated by blanks. */
    private static final String PATHS = "org.plumbline.warm-up";

    private enum State {
        COLD, RUNNING, DONE
    }

    private final AtomicReference<State> state = new AtomicReference<>(State.COLD);

    @Resource
    private ManagedExecutorService threads;

    @Inject
    private Settings settings;

    @Inject
    private ServletContext servlet;

    @Inject
    private OwnErrand errand;

    /** Whether guests may come; starts the warm-up when nobody has. */
    boolean isDone(HttpServletRequest request) {
        if (state.get() == State.COLD && !settings.flag(Setting.WARM_UP)) {
            state.set(State.DONE);
        }
        if (state.compareAndSet(State.COLD, State.RUNNING)) {
            List<URI> pages = pages(request.getLocalAddr(), request.getLocalPort());
            threads.submit(() -> run(pages));
        }
        return state.get() == State.DONE;
    }

    private List<URI> pages(String address, int port) {
        String host = address.contains(":") ? "[" + address.replaceFirst("%.*", "") + "]" : address;
        List<URI> pages = new ArrayList<>();
        for (String path : servlet.getInitParameter(PATHS).strip().split("\\s+")) {
            pages.add(URI.create("http://" + host + ":" + port + servlet.getContextPath() + path));
        }
        return pages;
    }

    private void run(List<URI> pages) {
        long begin = System.nanoTime();
        int rounds = 0;
        try {
            HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).connectTimeout(LONGEST).build();
            while (rounds < ROUNDS && System.nanoTime() - begin < LONGEST.toNanos()) {
                for (URI page : pages) {
                    client.send(HttpRequest.newBuilder(page).header(OwnErrand.HEADER, errand.getProof()).timeout(LONGEST).build(),
                            BodyHandlers.discarding());
                }
                rounds++;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (IOException | RuntimeException e) {
            LOG.log(Level.DEBUG, "the portal cannot ask itself: {0}", e.getClass().getName());
        } finally {
            state.set(State.DONE);
            LOG.log(Level.INFO, "warmed up by {0} rounds in {1} ms", rounds, Duration.ofNanos(System.nanoTime() - begin).toMillis());
        }
    }
}
