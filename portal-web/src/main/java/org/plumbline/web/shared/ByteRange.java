package org.plumbline.web.shared;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The part of a file a request asks for by {@code Range} (RFC 9110). Several at once are not given: then it is the whole, as allowed. */
record ByteRange(long from, long length) {

    private static final Pattern ONE = Pattern.compile("bytes=(\\d{0,15})-(\\d{0,15})");

    /**
     * @return empty for the whole; a length of 0 or less where nothing of what was asked for exists
     */
    static Optional<ByteRange> of(String header, long size) {
        Matcher range = ONE.matcher(header == null ? "" : header.strip());
        if (!range.matches() || range.group(1).isEmpty() && range.group(2).isEmpty()) {
            return Optional.empty();
        }
        if (range.group(1).isEmpty()) {
            long last = Math.min(size, Long.parseLong(range.group(2)));
            return Optional.of(new ByteRange(size - last, last));
        }
        long from = Long.parseLong(range.group(1));
        if (range.group(2).isEmpty()) {
            return Optional.of(new ByteRange(from, size - from));
        }
        long end = Long.parseLong(range.group(2));
        return end < from ? Optional.empty() : Optional.of(new ByteRange(from, Math.min(end, size - 1) - from + 1));
    }

    boolean exists() {
        return length > 0;
    }

    /** {@code bytes 0-99/1234}. */
    String of(long size) {
        return "bytes " + from + '-' + (from + length - 1) + '/' + size;
    }
}
