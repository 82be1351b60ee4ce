package org.plumbline.document.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.plumbline.shared.RejectedInputException;

/** Whether a file may be kept: its content must be of an allowed kind, and its name must promise the same. */
@ApplicationScoped
public class FileKinds {

    /** The field of a page at which a refusal stands. */
    public static final String FIELD = "file";

    /** Bytes that tell what a file is. */
    public static final int BEGINNING = 64 * 1024;

    private static final String CONTENT_TYPES = "[Content_Types].xml";
    private static final String MACROS = "vbaProject.bin";

    @Inject
    private KindDetection detection;

    /** Refuses what will be refused anyway before anybody has sent it. @throws RejectedInputException at {@code file} */
    public void demandName(String name) {
        if (AllowedKind.promisedBy(name).isEmpty()) {
            throw new RejectedInputException(FIELD, "file.kind", name);
        }
    }

    /**
     * @param beginning the first {@link #BEGINNING} bytes of the file, or all it has
     * @throws RejectedInputException at {@code file}, when it may not be kept
     */
    public AllowedKind judge(byte[] beginning, String name) {
        List<AllowedKind> kinds = AllowedKind.detectedAs(detection.detect(beginning));
        if (kinds.isEmpty()) {
            throw new RejectedInputException(FIELD, "file.kind", name);
        }
        AllowedKind promised = AllowedKind.promisedBy(name).orElseThrow(() -> new RejectedInputException(FIELD, "file.kind", name));
        // cameras and messengers name pictures after a format they are not in
        AllowedKind kind = kinds.contains(promised) ? promised : kinds.get(0);
        boolean kept = kind == promised || kind.isPicture() && promised.isPicture();
        if (!kept || kind.isOffice() && !isOffice(beginning)) {
            throw new RejectedInputException(FIELD, "file.mismatch", name);
        }
        return kind;
    }

    private static boolean isOffice(byte[] beginning) {
        Set<String> names = new HashSet<>();
        try (ZipInputStream archive = new ZipInputStream(new ByteArrayInputStream(beginning), StandardCharsets.ISO_8859_1)) {
            for (ZipEntry entry = archive.getNextEntry(); entry != null; entry = archive.getNextEntry()) {
                names.add(entry.getName());
            }
        } catch (IOException cutOff) {
            // the beginning ends within an entry; the names before it are known
        }
        return names.contains(CONTENT_TYPES) && names.stream().noneMatch(name -> name.endsWith(MACROS));
    }
}
