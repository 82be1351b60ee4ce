package org.plumbline.proposal.boundary;

/**
 * Somebody's acceptance, as their page sent it.
 *
 * @param revision       the one they looked at
 * @param hash           of the sheet they looked at
 * @param signedName     their name as they typed it, 1 to 120 characters
 * @param consentVersion which consent text stood there, and in which language: {@code 2026-11-es}
 * @param userAgent      of their browser
 */
public record AcceptanceDraft(int revision, String hash, String signedName, String consentVersion, String userAgent) {
}
