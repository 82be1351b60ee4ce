package org.plumbline.library.boundary;

import java.time.Instant;
import java.time.LocalDate;
import org.plumbline.library.control.Shelf.Held;

/**
 * A document in a list.
 *
 * @param number      of the contract, permit, sheet or policy; may be empty
 * @param visibility  who outside the company may see it
 * @param sharedUntil when that ends, or null
 * @param news        0 when the reader has seen the current version, 1 when they have seen none, else 2: an older one
 */
public record DocumentRow(long id, String type, String title, String number, LocalDate validUntil, String visibility, Instant sharedUntil, int news,
                          VersionRow current) {

    static DocumentRow of(Held held, int seen, boolean follows) {
        int last = held.document().getLastNumber();
        return new DocumentRow(held.document().getId(), held.document().getTerms().type().name(), held.document().getTerms().title(),
                held.document().getTerms().number(), held.document().getTerms().validUntil(), held.document().getVisibility().name(),
                held.document().getSharedUntil(), !follows || seen >= last ? 0 : seen == 0 ? 1 : 2, VersionRow.of(held));
    }

    public boolean isInternal() {
        return "INTERNAL".equals(visibility);
    }

    public boolean isExpired() {
        return sharedUntil != null && !sharedUntil.isAfter(Instant.now());
    }
}
