package org.plumbline.library.entity;

import java.time.LocalDate;
import java.time.ZoneId;

/**
 * What a mail says of wanted files.
 *
 * @param titles what they are called, one after the other
 * @param dueOn  the first last day
 * @param zone   of the project: the day ends in it
 * @param who    who asks, has sent or gives back
 * @param words  why it was given back, or empty
 */
public record WantedFacts(String project, String titles, LocalDate dueOn, ZoneId zone, String who, String words) {
}
