package org.plumbline.library.entity;

import java.time.LocalDate;

/**
 * What people say of a document; what its type does not have is left out.
 *
 * @param number     of the contract, permit, sheet or policy
 * @param issuer     authority, insurer or whoever else made it
 * @param validFrom  first day, or null
 * @param validUntil last day, or null
 */
public record DocumentTerms(DocumentType type, String title, String number, String issuer, LocalDate validFrom, LocalDate validUntil) {
}
