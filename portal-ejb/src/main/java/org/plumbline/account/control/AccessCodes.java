package org.plumbline.account.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import org.plumbline.shared.KeyRing;
import org.plumbline.shared.Secrets;

/**
 * Makes access codes and hashes them slowly, then digests the result with the installation's keys: without the keys a copy of the
 * database is no use for guessing. The salt comes from the address alone, so one slow computation answers for every code of an address
 * under every key there ever was, and an address nobody has takes exactly as long.
 */
@ApplicationScoped
public class AccessCodes {

    /** Characters in a code: 24^8 = 1.1 * 10^11 codes. */
    public static final int LENGTH = 8;

    private static final String CONTEXT = "access-code";

    @Inject
    private SlowHash slowHash;

    @Inject
    private KeyRing keys;

    @Inject
    private EmailAddresses addresses;

    /** For the container. */
    public AccessCodes() {
    }

    AccessCodes(SlowHash slowHash, KeyRing keys, EmailAddresses addresses) {
        this.slowHash = slowHash;
        this.keys = keys;
        this.addresses = addresses;
    }

    public String make() {
        return Secrets.code(LENGTH);
    }

    /** What a new code is stored as. */
    public String hash(String email, String code) {
        return keys.digest(slowly(email, code), CONTEXT);
    }

    /** What a typed code may be stored as, one per key of the ring. Any text is hashed, so that nonsense takes as long. */
    public List<String> hashes(String email, String typed) {
        return keys.digests(slowly(email, typed), CONTEXT);
    }

    private String slowly(String email, String typed) {
        byte[] salt = Secrets.hash(CONTEXT + ':' + addresses.loosely(email)).getBytes(StandardCharsets.US_ASCII);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(slowHash.hash(normalize(typed), salt));
    }

    /** Capitals without the spaces and dashes people put between groups; cut where no code is as long. */
    static String normalize(String typed) {
        String plain = typed == null ? "" : typed.toUpperCase(Locale.ROOT).replaceAll("[\\s\\-\u2010-\u2015]", "");
        return plain.length() > 2 * LENGTH ? plain.substring(0, 2 * LENGTH) : plain;
    }
}
