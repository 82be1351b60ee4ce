/**
 * The words of PDFs that people send, read by the portal itself.
 *
 * <p>Decision: no library. Those there are for Java inflate whatever a file says, follow drawings that draw themselves and expand tables of
 * characters without an end; what a stranger sends may cost no more than its size. Here every byte that is inflated, every character that is
 * found and every second counts against one {@link org.plumbline.integration.pdf.Budget}. What is not understood (encrypted files, scans,
 * rare filters) is left out: a file is found by its name then.
 */
package org.plumbline.integration.pdf;
