package org.plumbline.proposal.boundary;

import java.util.List;

/**
 * What a client's page tells of its reader.
 *
 * @param visit    8 to 22 letters, digits, {@code -} or {@code _}, made when the page was opened
 * @param sections with the seconds each was before the reader's eyes in this visit so far
 */
public record ViewingReport(int revision, String visit, List<SectionTime> sections) {

    public ViewingReport {
        sections = List.copyOf(sections);
    }

    /** @param key of the section @param seconds in all, of this visit */
    public record SectionTime(long key, int seconds) {
    }
}
