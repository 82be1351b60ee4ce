package org.plumbline.library.boundary;

/**
 * What of a project's library is asked for.
 *
 * @param type    name of a type; empty or unknown for all
 * @param text    words in title, number or issuer; null or blank for all
 * @param state   one of {@link LibraryService#STATES}; anything else for all
 * @param order   one of {@link LibraryService#ORDERS}; anything else for the newest first
 * @param page    from 1
 */
public record DocumentQuery(String type, String text, String state, String order, int page) {
}
