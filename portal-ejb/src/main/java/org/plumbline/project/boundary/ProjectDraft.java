package org.plumbline.project.boundary;

/**
 * What somebody wants a project to be.
 *
 * @param name     1 to 120 characters
 * @param timeZone name of a zone of the tz database, for example {@code America/Chicago}
 * @param version  the version that was edited; 0 for a new project
 */
public record ProjectDraft(String name, String timeZone, long version) {
}
