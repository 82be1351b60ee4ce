/**
 * Files of a company: pictures, and whatever people send to a project.
 *
 * <p>Decision: what is kept of a picture is never what was sent. The portal decodes it and encodes it anew, upright, small enough for a
 * phone and without a word of metadata, so that neither a place, a device nor anything hidden behind the picture reaches a reader. The
 * bytes lie in rows of their own ({@code PictureContent}), apart from what is known of the picture, so that another store can take
 * them over. Files are kept as they came, sealed, in a store behind a port; what is shown of one is made like a picture.
 */
package org.plumbline.document;
