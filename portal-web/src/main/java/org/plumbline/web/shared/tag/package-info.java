/**
 * Components and functions behind {@code urn:plumbline:tags}. A tag is Java where it must look into what stands inside it (a
 * field ties its input to label, hint and error; a table repeats its columns) or holds other tags, for a tag file lends its attributes to
 * every tag within; all others are files in {@code WEB-INF/tags}.
 */
package org.plumbline.web.shared.tag;
