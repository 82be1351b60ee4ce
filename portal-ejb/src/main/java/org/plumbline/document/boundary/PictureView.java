package org.plumbline.document.boundary;

import org.plumbline.document.entity.PictureKind;

/**
 * What a reader may know of a picture. Its bytes are at {@code /picture/<id>}, and at {@code /picture/<id>?w=480} in the smaller size.
 *
 * @param projectId 0 for one that belongs to no project
 * @param width     pixels, at most 1600, of the larger size
 * @param height    pixels, at most 1600, of the larger size
 * @param sha256    of the bytes of the larger size, 64 hexadecimal digits
 */
public record PictureView(long id, long projectId, PictureKind kind, int width, int height, String sha256) {
}
