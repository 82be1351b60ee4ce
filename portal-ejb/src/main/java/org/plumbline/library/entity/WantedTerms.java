package org.plumbline.library.entity;

import java.time.LocalDate;

/**
 * What is wanted.
 *
 * @param title   what it is called, up to 200 characters
 * @param type    of the document it becomes
 * @param purpose what for, up to 500 characters; may be empty
 * @param dueOn   the last day, at the site
 */
public record WantedTerms(String title, DocumentType type, String purpose, LocalDate dueOn) {
}
