package org.plumbline.document.control;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The kinds of file people may send. Not among them: pages and drawings that carry scripts (HTML, SVG), programs, documents with macros,
 * and archives, which hide what is in them.
 */
public enum AllowedKind {

    PDF("application/pdf", Set.of("application/pdf"), List.of("pdf")),
    JPEG("image/jpeg", Set.of("image/jpeg"), List.of("jpg", "jpeg", "jpe", "jfif")),
    PNG("image/png", Set.of("image/png"), List.of("png")),
    WEBP("image/webp", Set.of("image/webp"), List.of("webp")),
    GIF("image/gif", Set.of("image/gif"), List.of("gif")),
    HEIC("image/heic", Set.of("image/heic", "image/heif", "image/heic-sequence", "image/heif-sequence"), List.of("heic", "heif")),
    DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document", Office.ZIPPED, List.of("docx")),
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", Office.ZIPPED, List.of("xlsx")),
    DWG("image/vnd.dwg", Set.of("image/vnd.dwg"), List.of("dwg")),
    TXT("text/plain", Set.of("text/plain"), List.of("txt")),
    CSV("text/csv", Set.of("text/plain", "text/csv"), List.of("csv"));

    private final String mediaType;
    private final Set<String> detected;
    private final List<String> endings;

    AllowedKind(String mediaType, Set<String> detected, List<String> endings) {
        this.mediaType = mediaType;
        this.detected = detected;
        this.endings = endings;
    }

    /** How it is served. */
    public String mediaType() {
        return mediaType;
    }

    /** Whether browsers show it as a picture. */
    public boolean isPicture() {
        return this == JPEG || this == PNG || this == WEBP || this == GIF || this == HEIC;
    }

    boolean isOffice() {
        return detected == Office.ZIPPED;
    }

    /** Whether names of its files end so. */
    boolean endsLike(String name) {
        return endings.contains(ending(name));
    }

    /** The kinds whose content is told by this type. */
    static List<AllowedKind> detectedAs(String type) {
        return Stream.of(values()).filter(kind -> kind.detected.contains(type)).toList();
    }

    /** The kind a name promises. */
    static Optional<AllowedKind> promisedBy(String name) {
        return Stream.of(values()).filter(kind -> kind.endsLike(name)).findFirst();
    }

    private static String ending(String name) {
        return name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    }

    /** Documents of offices are archives; what is in them is looked at. */
    private static final class Office {

        static final Set<String> ZIPPED = Set.of("application/zip", "application/x-tika-ooxml");

        private Office() {
        }
    }
}
