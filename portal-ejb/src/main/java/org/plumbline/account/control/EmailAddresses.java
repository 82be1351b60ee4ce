package org.plumbline.account.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.plumbline.account.entity.Person;
import org.plumbline.shared.KeyRing;
import org.plumbline.shared.RejectedInputException;

/** Checks, normalizes and indexes e-mail addresses. */
@ApplicationScoped
public class EmailAddresses {

    /** Octets in an address, which for most are its characters (RFC 5321 allows 254 in a path). */
    public static final int LENGTH = 254;

    private static final String CONTEXT = "email";
    private static final int MOST_READ = 4 * LENGTH;
    /** What a mail server could deliver to; whether somebody reads it only a mail can tell. */
    private static final Pattern FORM = Pattern.compile("[^\\s@<>\"(),:;\\[\\]\\\\\\p{Cntrl}]{1,64}@[^\\s@<>\"(),:;\\[\\]\\\\\\p{Cntrl}]+\\.[^\\s@.]{2,}");

    @Inject
    private KeyRing keys;

    /** For the container. */
    public EmailAddresses() {
    }

    EmailAddresses(KeyRing keys) {
        this.keys = keys;
    }

    /** @throws RejectedInputException at field {@code email} when it is no address or too long */
    public String normalize(String typed) {
        String address = loosely(typed);
        if (address.getBytes(StandardCharsets.UTF_8).length > LENGTH || !FORM.matcher(address).matches()) {
            throw new RejectedInputException("email", "email.form", LENGTH);
        }
        return address;
    }

    /** Trimmed and in lower case, without a check: for looking up what somebody typed at sign-in. */
    public String loosely(String typed) {
        String trimmed = typed == null ? "" : typed.strip();
        // cut first: composing a megabyte of accents takes minutes, and what is cut was nobody's address
        String cut = trimmed.length() <= MOST_READ ? trimmed : trimmed.substring(0, MOST_READ);
        return Normalizer.normalize(cut, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
    }

    /** Gives a person an address. @throws RejectedInputException as {@link #normalize} */
    public void assign(Person person, String typed) {
        String address = normalize(typed);
        person.reachAt(address, keys.digest(address, CONTEXT));
    }

    /** The index values under which an address may be stored, one per key of the ring. */
    public List<String> indexes(String typed) {
        return keys.digests(loosely(typed), CONTEXT);
    }

    /** First letter and domain: enough to know which mailbox to open. */
    public static String hidden(String email) {
        int at = email.indexOf('@');
        return email.substring(0, Math.min(1, at)) + "\u2022\u2022\u2022" + email.substring(at);
    }
}
