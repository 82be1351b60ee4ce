package org.plumbline.document.boundary;

import org.plumbline.document.entity.FilePreview;
import org.plumbline.document.entity.StoredFile;
import org.plumbline.shared.Owned;

/**
 * What a reader may know of a file.
 *
 * @param mediaType what it is by its content
 * @param size      bytes
 * @param sha256    of its bytes, 64 hexadecimal digits
 * @param state     {@code PENDING}, {@code CLEAN} or {@code REFUSED}: only what is clean is given to anybody
 * @param width     pixels of its preview; 0 when there is none
 * @param height    pixels of its preview
 */
public record FileView(long companyId, long projectId, long id, String name, String mediaType, long size, String sha256, String state,
                       int width, int height) implements Owned {

    static FileView of(StoredFile file) {
        FilePreview preview = file.preview();
        return new FileView(file.companyId(), file.projectId(), file.getId(), file.getName(), file.getMediaType(), file.bytes().size(),
                file.bytes().sha256(), file.getState().name(), preview.getWidth(), preview.getHeight());
    }
}
