package org.plumbline.library.boundary;

import java.time.LocalDate;

/**
 * What somebody wants to be said of a document.
 *
 * @param type       name of a type
 * @param title      1 to 200 characters on one line
 * @param number     of the contract, permit, sheet or policy, up to 80 characters; left out where the type has none, as are those that follow
 * @param issuer     up to 120 characters
 * @param validFrom  first day, or null
 * @param validUntil last day, or null
 * @param edition    {@link DocumentView#edition()} of what was changed
 */
public record DocumentDraft(String type, String title, String number, String issuer, LocalDate validFrom, LocalDate validUntil, long edition) {
}
