package org.plumbline.document.boundary;

/**
 * A file somebody wants to send.
 *
 * @param name         as it is called where it comes from
 * @param declaredType what their browser takes it for; null or empty when it takes it for nothing
 * @param size         bytes
 */
public record UploadDraft(String name, String declaredType, long size) {
}
