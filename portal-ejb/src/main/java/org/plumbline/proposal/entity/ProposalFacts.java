package org.plumbline.proposal.entity;

import java.time.LocalDate;
import java.time.ZoneId;
import org.plumbline.shared.Money;

/**
 * What a mail may say of a proposal: nothing that any price mode keeps from anybody it is sent to.
 *
 * @param number     {@code P-2026-0042}
 * @param validUntil last day to decide, or null
 * @param zone       of the project: the last day ends in it
 * @param total      with tax, for the options taken: the one amount that every viewer sees
 */
public record ProposalFacts(String number, String title, String project, int revision, LocalDate validUntil, ZoneId zone, Money total) {
}
