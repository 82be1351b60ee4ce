package org.plumbline.server;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** One server with the portal on it: laid out once, then started and stopped as often as asked. */
public abstract class Server {

    private static final Duration BETWEEN_QUESTIONS = Duration.ofMillis(100);

    private final ServerOptions options;
    private ServerProcess process;

    protected Server(ServerOptions options) {
        this.options = options;
    }

    /** Unpacks and configures the server, unless that was done before with the same distribution, scripts and settings. */
    public abstract void layOut();

    /** Puts an EAR where the next start finds it, in place of an earlier one. */
    public abstract void deploy(Path ear);

    /** The command of the server's process; the server stays in the foreground of it. */
    protected abstract List<String> command();

    /** Why the server has not taken the EAR, if it has said so by now. */
    protected abstract Optional<String> refusedDeployment();

    /** Whether the server has said that it took the EAR. */
    protected abstract boolean hasDeployed();

    /** The file an administrator reads when something is wrong. */
    public abstract Path log();

    /** Starts the process and returns at once. */
    public final void start() {
        if (Files.exists(options.folder().resolve("server.pid"))) {
            requireNotRunningFromBefore();
        }
        process = ServerProcess.start(command(), options.environment(), options.folder());
    }

    /** Returns when {@code /health/ready} says yes; refuses when the server ends, turns the EAR down or takes too long. */
    public final void awaitReady(Duration atMost) {
        Readiness readiness = new Readiness(address());
        long deadline = System.nanoTime() + atMost.toNanos();
        while (!(hasDeployed() && readiness.isReady())) {
            if (process.ended(BETWEEN_QUESTIONS)) {
                throw new CannotStartException("The server has ended by itself; " + log() + " says why.");
            }
            Optional<String> refusal = refusedDeployment();
            if (refusal.isPresent()) {
                stop();
                throw new CannotStartException("The server did not take the portal: " + refusal.get() + " More in " + log() + ".");
            }
            if (System.nanoTime() > deadline) {
                stop();
                throw new CannotStartException("The portal was not ready within " + atMost.toSeconds() + " s; see " + log() + ".");
            }
        }
    }

    /** Ends the server in its own time, and all it has written stays. */
    public final void stop() {
        process.stop();
    }

    /** Ends the server as a power cut would. */
    public final void kill() {
        process.kill();
    }

    /** Waits until the server has ended, for whatever reason. */
    public final void awaitEnd() {
        process.awaitEnd();
    }

    public final boolean isRunning() {
        return process != null && !process.ended(Duration.ZERO);
    }

    public final long pid() {
        return process.pid();
    }

    /** Where the portal answers on this machine, without a slash at the end. */
    public final URI address() {
        return URI.create("http://" + reachable() + ":" + options.port());
    }

    protected final ServerOptions options() {
        return options;
    }

    private String reachable() {
        return "0.0.0.0".equals(options.bind()) ? "127.0.0.1" : options.bind();
    }

    private void requireNotRunningFromBefore() {
        long earlier = Long.parseLong(Texts.read(options.folder().resolve("server.pid")).strip());
        boolean running = ProcessHandle.of(earlier).flatMap(handle -> handle.info().command()).filter(c -> c.contains("java")).isPresent();
        if (running) {
            throw new CannotStartException("This server runs already, as process " + earlier + "; stop that first.");
        }
    }
}
