package org.plumbline.account.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.text.Normalizer;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.plumbline.account.entity.StaffMember;
import org.plumbline.shared.RejectedInputException;

/**
 * Passwords of staff: which are good enough, and whether one is right. They are normalized (NFKC), so that the same keys pressed
 * on another device make the same password.
 */
@ApplicationScoped
public class Passwords {

    /** Fewest characters of a new password. */
    public static final int SHORTEST = 12;
    /** Most characters of a new password, after normalizing. */
    public static final int LONGEST = 128;
    private static final int MOST_READ = 8 * LONGEST;

    /** Shorter words of a name are too likely to stand in a good password by chance. */
    private static final int SHORTEST_OWN_WORD = 4;

    @Inject
    private PasswordHasher hasher;

    @Inject
    private CommonPasswords common;

    /** What is hashed when there is nobody, so that nobody takes as long as somebody. */
    private volatile String decoy;

    /** For the container. */
    public Passwords() {
    }

    Passwords(PasswordHasher hasher, CommonPasswords common) {
        this.hasher = hasher;
        this.common = common;
    }

    /**
     * Gives somebody a new password.
     *
     * @param companyName may not be the password, nor may the person's own name or address
     * @throws RejectedInputException at field {@code password}
     */
    public void assign(StaffMember staff, String typed, String companyName, Instant now) {
        staff.secureWith(hash(typed, List.of(staff.getEmail(), staff.getName(), companyName)), now);
    }

    /**
     * The hash of a new password.
     *
     * @param own what everybody knows of the person, and the password may not be
     * @throws RejectedInputException at field {@code password}
     */
    public String hash(String typed, List<String> own) {
        String password = normalized(typed);
        demandGood(password, own);
        return hasher.hash(password);
    }

    /** Whether this is the password. Takes as long for nobody and for somebody without a password. */
    public boolean isRight(PasswordOnFile onFile, String typed) {
        String stored = onFile.hash();
        boolean matches = hasher.matches(bounded(normalized(typed)), stored == null ? decoy() : stored);
        return matches && stored != null;
    }

    /** After a right password: its hash made anew when new hashes are made otherwise by now. */
    public Optional<String> renewed(PasswordOnFile onFile, String typed) {
        return hasher.isOutdated(onFile.hash()) ? Optional.of(hasher.hash(normalized(typed))) : Optional.empty();
    }

    void demandGood(String password, List<String> own) {
        int length = password.codePointCount(0, password.length());
        if (length < SHORTEST) {
            throw new RejectedInputException("password", "password.short", SHORTEST);
        }
        if (length > LONGEST) {
            throw new RejectedInputException("password", "password.long", LONGEST);
        }
        if (own.stream().anyMatch(text -> isOwn(password, text))) {
            throw new RejectedInputException("password", "password.own");
        }
        if (common.contains(password)) {
            throw new RejectedInputException("password", "password.common");
        }
    }

    /** Whether a password is little more than something everybody knows of the person. */
    private static boolean isOwn(String password, String known) {
        String plain = letters(password);
        String local = known.contains("@") ? known.substring(0, known.indexOf('@')) : known;
        return isLittleMore(plain, letters(known)) || isLittleMore(plain, letters(local));
    }

    private static boolean isLittleMore(String password, String own) {
        return own.length() >= SHORTEST_OWN_WORD && password.contains(own) && password.replace(own, "").length() < SHORTEST_OWN_WORD;
    }

    private static String letters(String text) {
        return text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
    }

    private static String normalized(String typed) {
        // cut first: composing a megabyte of accents takes minutes; what is cut is too long for a password in any form
        return typed == null ? "" : Normalizer.normalize(typed.length() <= MOST_READ ? typed : typed.substring(0, MOST_READ),
                Normalizer.Form.NFKC);
    }

    /** A megabyte of password is wrong like any other, but not worth hashing. */
    private static String bounded(String password) {
        return password.length() <= 2 * LONGEST ? password : password.substring(0, 2 * LONGEST) + '\0';
    }

    private String decoy() {
        if (decoy == null) {
            decoy = hasher.hash("nobody's password");
        }
        return decoy;
    }
}
