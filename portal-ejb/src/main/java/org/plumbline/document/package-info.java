/**
 * Files of a company: pictures today.
 *
 * <p>Decision: what is kept of a picture is never what was sent. The portal decodes it and encodes it anew, upright, small enough for a
 * phone and without a word of metadata, so that neither a place, a device nor anything hidden behind the picture reaches a reader. The
 * bytes lie in rows of their own ({@code PictureContent}), apart from what is known of the picture, so that another store can take
 * them over.
 */
package org.plumbline.document;
