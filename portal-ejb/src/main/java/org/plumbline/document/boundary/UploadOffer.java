package org.plumbline.document.boundary;

/**
 * A file somebody offers to send: its name is cleaned and cut, its type believed by nobody.
 *
 * @param name         as it is called where it comes from
 * @param declaredType what their browser takes it for; null or empty when it takes it for nothing
 * @param size         bytes
 */
public record UploadOffer(String name, String declaredType, long size) {
}
