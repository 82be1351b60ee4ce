package org.plumbline.signing.boundary;

import java.time.Instant;
import java.time.LocalDate;

/**
 * A request for signatures in a list.
 *
 * @param number of the version that is signed
 * @param signed how many have
 * @param asked  how many are asked to
 * @param mine   whether the reader is one of them and can sign now
 * @param member whether the reader is one of them
 */
public record EnvelopeRow(long id, int number, String status, Instant sentAt, LocalDate expiresOn, int signed, int asked, boolean mine, boolean member) {
}
