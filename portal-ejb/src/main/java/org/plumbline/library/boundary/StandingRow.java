package org.plumbline.library.boundary;

import java.time.LocalDate;
import org.plumbline.library.control.ExpiryWatch.Watched;

/** How long an insurance, permit or licence lasts. @param over whether its last day is past, at the site */
public record StandingRow(long documentId, String type, String title, LocalDate lastDay, boolean over) {

    static StandingRow of(Watched watched) {
        return new StandingRow(watched.document().getId(), watched.document().getTerms().type().name(), watched.document().getTerms().title(),
                watched.expiry().lastDay(), watched.expiry().isOver(watched.today()));
    }
}
