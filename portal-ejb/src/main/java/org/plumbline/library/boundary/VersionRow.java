package org.plumbline.library.boundary;

import java.time.Instant;
import org.plumbline.document.entity.StoredFile;
import org.plumbline.library.control.Shelf.Held;
import org.plumbline.library.entity.DocumentVersion;

/**
 * A version of a document.
 *
 * @param number    from 1
 * @param current   whether there is none after it
 * @param shown     whether readers outside the company may see it, as far as they may see the document
 * @param author    as they were called then
 * @param note      what has changed; may be empty
 * @param restored  the number of the version it brings back, or 0
 * @param name      of the file
 * @param mediaType what it is by its content
 * @param size      bytes
 * @param sha256    of its bytes, 64 hexadecimal digits
 * @param state     {@code PENDING}, {@code CLEAN} or {@code REFUSED}: only what is clean is given to anybody
 * @param width     pixels of its preview, 0 when there is none
 * @param height    pixels of its preview
 */
public record VersionRow(int number, boolean current, boolean shown, Instant at, String author, String note, int restored, String name,
                         String mediaType, long size, String sha256, String state, int width, int height) {

    static VersionRow of(Held held) {
        DocumentVersion version = held.version();
        StoredFile file = held.file();
        return new VersionRow(version.getNumber(), version.getNumber() == held.document().getLastNumber(),
                !held.document().isInternal() && version.getNumber() >= held.document().getFirstShown(), version.getCreatedAt(), version.getAuthorName(),
                version.getNote(), version.getRestored(), file.getName(), file.getMediaType(), file.bytes().size(), version.getSha256(),
                file.getState().name(), file.preview().getWidth(), file.preview().getHeight());
    }

    /** Whether there is something to show of it. */
    public boolean isPicture() {
        return width > 0 && isReady();
    }

    /** Whether it can be read page by page. */
    public boolean isPdf() {
        return "application/pdf".equals(mediaType) && isReady();
    }

    public boolean isReady() {
        return "CLEAN".equals(state);
    }

    public boolean isRefused() {
        return "REFUSED".equals(state);
    }
}
