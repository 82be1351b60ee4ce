/**
 * Components and functions behind {@code urn:plumbline:tags}. A tag is Java only where it must look into what stands inside it (a
 * field ties its input to label, hint and error; a table repeats its columns); all others are files in {@code WEB-INF/tags}.
 */
package org.plumbline.web.shared.tag;
