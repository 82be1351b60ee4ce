package org.plumbline.document.boundary;

import java.io.InputStream;

/**
 * A piece of a file.
 *
 * @param offset bytes of the file before it
 * @param body   read up to {@code length}, and left open
 * @param length bytes announced, from 0
 * @param sha256 what it must have, 64 hexadecimal digits; null when the sender has not said: then what came of it before the connection
 *               broke is kept
 */
public record UploadPiece(long offset, InputStream body, long length, String sha256) {
}
