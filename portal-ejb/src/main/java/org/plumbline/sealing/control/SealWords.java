package org.plumbline.sealing.control;

/**
 * What a seal says of itself, in the language of its readers.
 *
 * @param reason   why, for example "Signed by all parties"
 * @param location where, for example the portal's address; both at most 200 characters
 */
public record SealWords(String reason, String location) {
}
