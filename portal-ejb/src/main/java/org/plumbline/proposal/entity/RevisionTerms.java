package org.plumbline.proposal.entity;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * What is typed into the head of a draft.
 *
 * @param taxName      what the tax is called on the page, at most 60 characters, or empty
 * @param taxRate      percent, 0 to 100, at most 4 decimals
 * @param intro        what the client reads first, at most 4,000 characters
 * @param terms        at most 20,000 characters
 * @param internalNote for staff alone, at most 4,000 characters
 * @param depositValue percent or amount in major units, by the kind; 0 with NONE
 * @param durationDays working days the job takes without options, 0 to 3,650; 0 says nothing of it
 * @param validUntil   the last day it can be accepted, in the project's zone; null when it does not expire
 */
public record RevisionTerms(String taxName, BigDecimal taxRate, String intro, String terms, String internalNote, DepositKind depositKind,
                            BigDecimal depositValue, int durationDays, LocalDate validUntil) {
}
