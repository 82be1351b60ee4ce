package org.plumbline.project.boundary;

import java.time.LocalDate;

/**
 * What somebody wants a task to be.
 *
 * @param title      1 to 200 characters on one line
 * @param assignedTo a member of staff who is there, or 0 for whoever comes to it
 * @param dueOn      the day by the end of which it should be done, or null
 * @param version    the version that was edited; 0 for a new task
 */
public record TaskDraft(String title, long assignedTo, LocalDate dueOn, long version) {
}
