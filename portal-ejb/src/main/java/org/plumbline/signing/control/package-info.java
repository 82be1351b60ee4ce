/** Finds requests for signatures, keeps the evidence, writes to people, and makes the sheet that the port {@code SignedPaper} draws. */
package org.plumbline.signing.control;
