/**
 * Seals of companies on PDFs, and whether a PDF bears one.
 *
 * <p>Decision: what a seal says is who made the file and that nobody has changed it, not who agreed to what; a flat above tells that, in the
 * file itself. Each company has certificates of its own, whose keys leave this flat only towards the port that signs (ADR 26).
 */
package org.plumbline.sealing;
