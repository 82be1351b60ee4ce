package org.plumbline.integration.bouncycastle;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;
import org.plumbline.account.control.SlowHash;

/** Argon2id version 1.3. No network, hence no timeout and no retry; the same input gives the same result. */
@ApplicationScoped
public class BouncyCastleSlowHash implements SlowHash {

    @Override
    public byte[] hash(String secret, byte[] salt) {
        Argon2BytesGenerator generator = new Argon2BytesGenerator();
        generator.init(new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id).withVersion(Argon2Parameters.ARGON2_VERSION_13)
                .withMemoryAsKB(MEMORY_KIB).withIterations(PASSES).withParallelism(LANES).withSalt(salt).build());
        byte[] result = new byte[BYTES];
        generator.generateBytes(secret.getBytes(StandardCharsets.UTF_8), result);
        return result;
    }
}
