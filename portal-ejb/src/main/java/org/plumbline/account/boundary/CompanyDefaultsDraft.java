package org.plumbline.account.boundary;

import java.math.BigDecimal;

/**
 * What a proposal begins with, as somebody edits it.
 *
 * @param version      as it was when the page was opened
 * @param terms        at most 20,000 characters
 * @param validityDays 1 to 365
 * @param depositKind  {@code NONE}, {@code PERCENT} or {@code AMOUNT}
 * @param depositValue percent or amount by the kind, at most 2 decimals; not looked at with NONE
 */
public record CompanyDefaultsDraft(long version, String terms, int validityDays, String depositKind, BigDecimal depositValue) {
}
