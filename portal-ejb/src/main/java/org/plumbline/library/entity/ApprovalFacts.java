package org.plumbline.library.entity;

import java.time.LocalDate;
import java.time.ZoneId;

/**
 * What a mail says of an approval.
 *
 * @param title  of the document
 * @param number of the version
 * @param sha256 of its bytes
 * @param dueOn  the last day to decide
 * @param zone   of the project: the day ends in it
 * @param who    who asks, passes on or has decided
 * @param words  what they say, or empty
 */
public record ApprovalFacts(String title, String project, int number, String sha256, LocalDate dueOn, ZoneId zone, String who, String words) {
}
