package org.plumbline.account.boundary;

/**
 * What a request tells of the one who is not signed in yet.
 *
 * @param address     of the network the request came from
 * @param userAgent   what the browser calls itself, or null
 * @param deviceToken the token of a known browser, or null
 */
public record Visitor(String address, String userAgent, String deviceToken) {
}
