package org.plumbline.web.document;

import java.util.Base64;
import java.util.HexFormat;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.plumbline.shared.RejectedInputException;

/** What headers of a piece say: {@code Content-Digest} of RFC 9530, and numbers of bytes. */
final class Digest {

    private static final Pattern SHA_256 = Pattern.compile("sha-256=:([A-Za-z0-9+/]{43}=):");
    private static final Pattern NUMBER = Pattern.compile("\\d{1,15}");

    private Digest() {
    }

    /** 64 hexadecimal digits; null where the header is absent. @throws RejectedInputException for what is no SHA-256 */
    static String sha256(String header) {
        if (header == null) {
            return null;
        }
        Matcher digest = SHA_256.matcher(header.strip());
        if (!digest.matches()) {
            throw new RejectedInputException("file", "file.piece");
        }
        return HexFormat.of().formatHex(Base64.getDecoder().decode(digest.group(1)));
    }

    /** @throws RejectedInputException for what is no number of bytes, or missing */
    static long number(String header) {
        if (header == null || !NUMBER.matcher(header).matches()) {
            throw new RejectedInputException("file", "file.piece");
        }
        return Long.parseLong(header);
    }
}
