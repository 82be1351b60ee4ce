/**
 * Whether a document is genuine, for anybody; a company's certificates, for programs and for its owner. Decision: a file to check comes to an
 * address of its own rather than to a page, so that whoever asks too often is refused before it is read.
 */
package org.plumbline.web.sealing;
