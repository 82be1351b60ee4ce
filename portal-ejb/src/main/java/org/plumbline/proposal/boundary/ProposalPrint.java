package org.plumbline.proposal.boundary;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;

/**
 * A sheet to be printed.
 *
 * @param locale     of the reader, with a country: for texts, amounts and dates
 * @param zone       of the project
 * @param signatures who has accepted, in the order they did; empty before anybody has
 */
public record ProposalPrint(ProposalSheet sheet, Letterhead letterhead, Locale locale, ZoneId zone, List<Signature> signatures) {

    public ProposalPrint {
        signatures = List.copyOf(signatures);
    }

    /**
     * What stands at the head of a company's paper.
     *
     * @param lines   address, phone and the like: one line each
     * @param license number and state of the contractor's license, or empty
     * @param logo    PNG or JPEG, or null
     * @param accent  {@code #rrggbb}
     */
    public record Letterhead(String company, List<String> lines, String license, byte[] logo, String accent) {

        public Letterhead {
            lines = List.copyOf(lines);
            logo = logo == null ? null : logo.clone();
        }

        @Override
        public byte[] logo() {
            return logo == null ? null : logo.clone();
        }
    }

    /** An acceptance, as the last page tells of it. @param hash of what the person was shown @param consent which text they agreed to: {@code 2026-11-en} */
    public record Signature(String signedName, Instant at, String device, String hash, String consent) {
    }
}
