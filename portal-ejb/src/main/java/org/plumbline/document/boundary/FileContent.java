package org.plumbline.document.boundary;

import java.io.InputStream;

/** Bytes of a file for whoever may read it. @param stream to be closed by the caller; holds neither memory nor a connection to the database */
public record FileContent(String mediaType, InputStream stream) {
}
