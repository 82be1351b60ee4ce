package org.plumbline.messaging.boundary;

import org.plumbline.document.entity.StoredFile;

/**
 * A file at a message. Its bytes are at {@code /file/<fileId>}, a picture's preview at {@code /file/<fileId>/preview}.
 *
 * @param mediaType what it is by its content
 * @param size      bytes
 * @param state     {@code PENDING}, {@code CLEAN} or {@code REFUSED}: only what is clean is given to anybody
 * @param width     pixels of its preview, 0 when there is none
 * @param height    pixels of its preview
 */
public record AttachmentView(long fileId, String name, String mediaType, long size, String state, int width, int height) {

    /** For a flat that has made sure that its reader may know of it. */
    public static AttachmentView of(StoredFile file) {
        return new AttachmentView(file.getId(), file.getName(), file.getMediaType(), file.bytes().size(), file.getState().name(),
                file.preview().getWidth(), file.preview().getHeight());
    }

    /** Whether there is something to show of it. */
    public boolean isPicture() {
        return width > 0;
    }

    /** Whether it is given to its readers. */
    public boolean isReady() {
        return "CLEAN".equals(state);
    }

    public boolean isRefused() {
        return "REFUSED".equals(state);
    }
}
