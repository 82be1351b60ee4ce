package org.plumbline.account.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.security.MessageDigest;
import java.security.SecureRandom;
import org.plumbline.shared.TooManyTriesException;

/** Turns passwords into what is stored of them, and compares. Each call takes tens of milliseconds and 19 MiB on purpose. */
@ApplicationScoped
public class PasswordHasher {

    private static final int SALT_BYTES = 16;
    private static final SecureRandom RANDOM = new SecureRandom();

    @Inject
    private SlowHash slow;

    /** For the container. */
    public PasswordHasher() {
    }

    PasswordHasher(SlowHash slow) {
        this.slow = slow;
    }

    /** The hash of a password with a fresh salt, in PHC form, about 100 characters. @throws TooManyTriesException when too busy */
    public String hash(String password) {
        byte[] salt = new byte[SALT_BYTES];
        RANDOM.nextBytes(salt);
        SlowHash.Cost cost = SlowHash.Cost.TODAY;
        return new PhcString(cost, salt, slow.hash(password, salt, cost)).toString();
    }

    /** Whether the password made this hash. @throws TooManyTriesException when too busy */
    public boolean matches(String password, String hash) {
        PhcString stored = PhcString.parse(hash);
        return MessageDigest.isEqual(stored.hash(), slow.hash(password, stored.salt(), stored.cost()));
    }

    /** Whether new hashes take something else than this one took. */
    public boolean isOutdated(String hash) {
        return !PhcString.parse(hash).cost().equals(SlowHash.Cost.TODAY);
    }
}
