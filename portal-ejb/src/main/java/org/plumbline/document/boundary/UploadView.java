package org.plumbline.document.boundary;

import org.plumbline.shared.Owned;

/**
 * A file on its way.
 *
 * @param name     as it will be kept
 * @param size     bytes it will have
 * @param received bytes that are there: where the next piece begins
 * @param file     what it has become once it is whole, else null
 */
public record UploadView(long companyId, long projectId, long id, String name, long size, long received, FileView file) implements Owned {
}
