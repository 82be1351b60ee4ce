/**
 * OpenPDF 2.0, the last line that runs on Java 17. Pages are laid out by {@link org.plumbline.integration.openpdf.Paper} rather than by
 * the library's tables, because only content that is written in marked sequences can be tagged, and people who hear a page need the tags.
 * Fonts are Liberation Sans (OFL), embedded as subsets: a contract must look the same everywhere, also with a name in Polish.
 */
package org.plumbline.integration.openpdf;
