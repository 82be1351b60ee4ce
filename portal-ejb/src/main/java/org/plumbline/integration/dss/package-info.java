/**
 * Adapter to the library of the European Commission for signatures, DSS: puts PAdES seals on PDFs and reads them.
 *
 * <p>Decision: of its judgement only the cryptography is used, and what it finds changed between the states of a file; whom to trust is told by the
 * flat of sealing. Its reports, which are made of policies in XML, stay out of the server (ADR 26).
 */
package org.plumbline.integration.dss;
