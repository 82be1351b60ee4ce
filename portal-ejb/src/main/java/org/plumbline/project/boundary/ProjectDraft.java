package org.plumbline.project.boundary;

/**
 * What somebody wants a project to be.
 *
 * @param name      1 to 120 characters
 * @param reference the company's short sign for it, at most 40 characters, or blank
 * @param site      where it is
 * @param timeZone  name of a zone of the tz database, for example {@code America/Chicago}
 * @param version   the version that was edited; 0 for a new project
 */
public record ProjectDraft(String name, String reference, SiteDraft site, String timeZone, long version) {

    /** A project of which only name and zone are known. */
    public ProjectDraft(String name, String timeZone, long version) {
        this(name, null, SiteDraft.in(null), timeZone, version);
    }
}
