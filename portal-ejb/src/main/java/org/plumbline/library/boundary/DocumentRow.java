package org.plumbline.library.boundary;

import java.time.Instant;
import java.time.LocalDate;
import org.plumbline.library.control.Shelf.Held;
import org.plumbline.library.entity.DocumentTerms;
import org.plumbline.library.entity.DocumentType;
import org.plumbline.library.entity.Expiry;

/**
 * A document in a list.
 *
 * @param number      of the contract, permit, sheet or policy; may be empty
 * @param visibility  who outside the company may see it
 * @param standing    {@code VALID} or {@code OVER} for what is watched until its last day; else empty
 * @param sharedUntil when that ends, or null
 * @param news        0 when the reader has seen the current version, 1 when they have seen none, else 2: an older one
 */
public record DocumentRow(long id, String type, String title, String number, LocalDate validUntil, String standing, String visibility, Instant sharedUntil, int news,
                          VersionRow current) {

    static DocumentRow of(Held held, int seen, boolean follows, LocalDate today) {
        int last = held.document().getLastNumber();
        return new DocumentRow(held.document().getId(), held.document().getTerms().type().name(), held.document().getTerms().title(),
                held.document().getTerms().number(), held.document().getTerms().validUntil(), standing(held.document().getTerms(), today),
                held.document().getVisibility().name(),
                held.document().getSharedUntil(), !follows || seen >= last ? 0 : seen == 0 ? 1 : 2, VersionRow.of(held));
    }

    static String standing(DocumentTerms terms, LocalDate today) {
        return terms.validUntil() == null || !DocumentType.WATCHED.contains(terms.type()) ? "" : new Expiry(terms.validUntil()).isOver(today) ? "OVER" : "VALID";
    }

    public boolean isInternal() {
        return "INTERNAL".equals(visibility);
    }

    public boolean isExpired() {
        return sharedUntil != null && !sharedUntil.isAfter(Instant.now());
    }
}
