package org.plumbline.notification.boundary;

import java.time.Instant;
import java.time.ZoneId;

/**
 * How long a company takes to answer.
 *
 * @param due   when what the client said last ought to be answered; null when nothing waits, or the company watches nothing
 * @param hours working hours it usually takes, at least 1: the median of the last answers; 0 before there are enough
 * @param zone  of the project
 */
public record AnswerTimeView(Instant due, int hours, ZoneId zone) {
}
