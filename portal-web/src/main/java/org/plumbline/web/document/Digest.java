package org.plumbline.web.document;

import jakarta.ws.rs.ClientErrorException;
import jakarta.ws.rs.core.Response;
import java.util.Base64;
import java.util.HexFormat;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What headers of a piece say: {@code Content-Digest} of RFC 9530, and numbers of bytes. */
final class Digest {

    private static final Pattern SHA_256 = Pattern.compile("sha-256=:([A-Za-z0-9+/]{43}=):");
    private static final Pattern NUMBER = Pattern.compile("\\d{1,15}");

    private Digest() {
    }

    /** 64 hexadecimal digits; null where the header is absent. @throws ClientErrorException 400 for what is no SHA-256 */
    static String sha256(String header) {
        if (header == null) {
            return null;
        }
        Matcher digest = SHA_256.matcher(header.strip());
        if (!digest.matches()) {
            throw new ClientErrorException(Response.Status.BAD_REQUEST);
        }
        return HexFormat.of().formatHex(Base64.getDecoder().decode(digest.group(1)));
    }

    /** @throws ClientErrorException 400 for what is no number of bytes, or missing */
    static long number(String header) {
        if (header == null || !NUMBER.matcher(header).matches()) {
            throw new ClientErrorException(Response.Status.BAD_REQUEST);
        }
        return Long.parseLong(header);
    }
}
