package org.plumbline.library.boundary;

/**
 * What of a project's library is asked for.
 *
 * @param type    name of a type; empty or unknown for all
 * @param text    words in title, number or issuer; null or blank for all
 * @param byTitle by title, else the newest first
 * @param page    from 1
 */
public record DocumentQuery(String type, String text, boolean byTitle, int page) {
}
