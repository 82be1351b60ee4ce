/**
 * Signatures on documents of the library. Decision: a request freezes one version by its hash, and whoever changes anything of it holds its row; what
 * happened is kept as a chain of hashes beside it, and the PDF that comes of it is made once after the last signature. ADR 27 has the reasons.
 */
package org.plumbline.signing;
