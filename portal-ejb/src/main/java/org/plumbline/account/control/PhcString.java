package org.plumbline.account.control;

import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.plumbline.account.control.SlowHash.Cost;

/**
 * An Argon2id hash with all it takes to repeat it, as the PHC string format writes it:
 * {@code $argon2id$v=19$m=19456,t=2,p=1$<salt>$<hash>}.
 */
final class PhcString {

    private static final Pattern FORM = Pattern.compile(
            "\\$argon2id\\$v=19\\$m=(\\d{1,8}),t=(\\d{1,4}),p=(\\d{1,3})\\$([A-Za-z0-9+/]{11,86})\\$([A-Za-z0-9+/]{22,86})");

    private final Cost cost;
    private final byte[] salt;
    private final byte[] hash;

    PhcString(Cost cost, byte[] salt, byte[] hash) {
        this.cost = cost;
        this.salt = salt;
        this.hash = hash;
    }

    /** @throws IllegalArgumentException when the text is no such hash */
    static PhcString parse(String text) {
        Matcher parts = FORM.matcher(text);
        if (!parts.matches()) {
            throw new IllegalArgumentException("not an Argon2id hash in PHC form");
        }
        byte[] hash = Base64.getDecoder().decode(parts.group(5));
        Cost cost = new Cost(Integer.parseInt(parts.group(1)), Integer.parseInt(parts.group(2)), Integer.parseInt(parts.group(3)), hash.length);
        return new PhcString(cost, Base64.getDecoder().decode(parts.group(4)), hash);
    }

    Cost cost() {
        return cost;
    }

    byte[] salt() {
        return salt;
    }

    byte[] hash() {
        return hash;
    }

    @Override
    public String toString() {
        Base64.Encoder base64 = Base64.getEncoder().withoutPadding();
        return "$argon2id$v=19$m=" + cost.memoryKib() + ",t=" + cost.passes() + ",p=" + cost.lanes() + "$" + base64.encodeToString(salt)
                + "$" + base64.encodeToString(hash);
    }
}
