package org.plumbline.project.boundary;

/**
 * What somebody looks for in the list of projects.
 *
 * @param text  words that all must stand in name, reference, address or a client's name; null or blank for all, five at most are read
 * @param page  from 1; one beyond the last shows the last
 */
public record ProjectQuery(String text, Which which, Order order, int page) {

    /** Which projects are meant. */
    public enum Which {
        ACTIVE, ARCHIVED, ALL
    }

    /** What stands first. */
    public enum Order {
        NAME, ACTIVITY
    }
}
