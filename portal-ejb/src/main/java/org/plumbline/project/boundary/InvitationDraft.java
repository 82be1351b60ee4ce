package org.plumbline.project.boundary;

import org.plumbline.shared.ParticipantRole;

/**
 * Whom to invite.
 *
 * @param name     1 to 120 characters; kept as it is for somebody the company knows already
 * @param email    an address of at most 254 characters
 * @param phone    at most 40 characters, or blank
 * @param language {@code en} or {@code es}: of mail and of the first page
 */
public record InvitationDraft(String name, String email, String phone, String language, ParticipantRole role) {
}
