package org.plumbline.integration.bouncycastle;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;
import org.plumbline.account.control.SlowHash;
import org.plumbline.shared.TooManyTriesException;

/**
 * Argon2id version 1.3. No network, hence no retry; the same input gives the same result. As many at once as there are
 * processors, and never more than four, so that a flood of sign-ins takes neither all memory nor all processors; who waits
 * longer than five seconds for a turn is refused.
 */
@ApplicationScoped
public class BouncyCastleSlowHash implements SlowHash {

    private static final int MOST_AT_ONCE = 4;
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final Semaphore turns = new Semaphore(Math.min(MOST_AT_ONCE, Runtime.getRuntime().availableProcessors()), true);

    @Override
    public byte[] hash(String secret, byte[] salt, Cost cost) {
        awaitTurn();
        try {
            return compute(secret, salt, cost);
        } finally {
            turns.release();
        }
    }

    private void awaitTurn() {
        try {
            if (!turns.tryAcquire(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new TooManyTriesException(PATIENCE);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new TooManyTriesException(PATIENCE);
        }
    }

    private static byte[] compute(String secret, byte[] salt, Cost cost) {
        Argon2BytesGenerator generator = new Argon2BytesGenerator();
        generator.init(new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id).withVersion(Argon2Parameters.ARGON2_VERSION_13)
                .withMemoryAsKB(cost.memoryKib()).withIterations(cost.passes()).withParallelism(cost.lanes()).withSalt(salt).build());
        byte[] result = new byte[cost.bytes()];
        generator.generateBytes(secret.getBytes(StandardCharsets.UTF_8), result);
        return result;
    }
}
