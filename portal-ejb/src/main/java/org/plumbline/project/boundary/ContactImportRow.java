package org.plumbline.project.boundary;

import java.time.Instant;

/** A list that was imported. @param by who did. @param projects how many it made. @param clients how many it made */
public record ContactImportRow(long id, Instant at, String by, int projects, int clients) {
}
