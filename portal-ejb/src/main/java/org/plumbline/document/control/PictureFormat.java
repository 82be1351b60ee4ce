package org.plumbline.document.control;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;

/** The formats in which a picture may come, told by its first bytes and never by its name. */
public enum PictureFormat {

    JPEG("image/jpeg", 50_000_000),
    PNG("image/png", 50_000_000),
    /** Its decoder holds the whole picture however little of it is wanted, so less is allowed. */
    WEBP("image/webp", 16_000_000);

    private static final byte[] JPEG_START = {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF};
    private static final byte[] PNG_START = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};

    private final String mediaType;
    private final int mostPixels;

    PictureFormat(String mediaType, int mostPixels) {
        this.mediaType = mediaType;
        this.mostPixels = mostPixels;
    }

    public String mediaType() {
        return mediaType;
    }

    /** Width times height that is still decoded. */
    public int mostPixels() {
        return mostPixels;
    }

    /** The format of a file, or empty when it is none of these. */
    static Optional<PictureFormat> of(byte[] file) {
        return Stream.of(values()).filter(format -> format.starts(file)).findFirst();
    }

    /** The format of this media type, or empty when it is none of these. */
    static Optional<PictureFormat> ofType(String mediaType) {
        return Stream.of(values()).filter(format -> format.mediaType.equals(mediaType)).findFirst();
    }

    private boolean starts(byte[] file) {
        return switch (this) {
            case JPEG -> startsWith(file, JPEG_START);
            case PNG -> startsWith(file, PNG_START);
            case WEBP -> file.length > 16 && "RIFF".equals(ascii(file, 0)) && "WEBP".equals(ascii(file, 8));
        };
    }

    private static boolean startsWith(byte[] file, byte[] start) {
        return file.length > start.length && Arrays.equals(file, 0, start.length, start, 0, start.length);
    }

    private static String ascii(byte[] file, int from) {
        return new String(file, from, 4, StandardCharsets.US_ASCII);
    }
}
