package org.plumbline.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** The operating system's process of one server. It never outlives this JVM: a JVM that ends stops it. */
final class ServerProcess {

    private static final Duration PATIENCE_AT_STOP = Duration.ofSeconds(30);

    private final Process process;
    private final Path pidFile;
    private final Thread atExit = new Thread(this::stopAtExit, "stop-server");

    private ServerProcess(Process process, Path pidFile) {
        this.process = process;
        this.pidFile = pidFile;
    }

    /** Starts a command whose output goes to {@code folder}/console.log and whose number to {@code folder}/server.pid. */
    static ServerProcess start(List<String> command, Map<String, String> environment, Path folder) {
        ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true)
                .redirectOutput(folder.resolve("console.log").toFile());
        builder.environment().putAll(environment);
        try {
            ServerProcess started = new ServerProcess(builder.start(), folder.resolve("server.pid"));
            Runtime.getRuntime().addShutdownHook(started.atExit);
            // nobody types into a server, and Payara waits for somebody as long as he might
            started.process.getOutputStream().close();
            Files.writeString(started.pidFile, Long.toString(started.process.pid()));
            return started;
        } catch (IOException e) {
            throw new CannotStartException("The server's process can't be started: " + e.getMessage() + ".", e);
        }
    }

    /** Waits this long at most; true if the process has ended by then. */
    boolean ended(Duration wait) {
        try {
            return process.waitFor(wait.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CannotStartException("Interrupted while waiting for the server.", e);
        }
    }

    int awaitEnd() {
        try {
            return process.waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CannotStartException("Interrupted while waiting for the server.", e);
        }
    }

    /** Asks the server to end, waits for it, and ends it the hard way after 30 s. */
    void stop() {
        Runtime.getRuntime().removeShutdownHook(atExit);
        endProcess();
    }

    /** What a power cut does: ends the process at once, without a chance to write or close anything. */
    void kill() {
        Runtime.getRuntime().removeShutdownHook(atExit);
        process.destroyForcibly();
        awaitEnd();
    }

    long pid() {
        return process.pid();
    }

    private void stopAtExit() {
        endProcess();
    }

    private void endProcess() {
        process.destroy();
        if (!ended(PATIENCE_AT_STOP)) {
            process.destroyForcibly();
            awaitEnd();
        }
        try {
            Files.deleteIfExists(pidFile);
        } catch (IOException e) {
            throw Folders.refusal("deleted", pidFile, e);
        }
    }
}
