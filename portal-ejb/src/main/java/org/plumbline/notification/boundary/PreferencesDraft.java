package org.plumbline.notification.boundary;

import java.util.Map;

/**
 * What somebody wants to be mailed, as they edit it.
 *
 * @param wishes     kind of mail to {@code AT_ONCE}, {@code DAILY}, {@code WEEKLY} or {@code NEVER}; a kind that is missing stays as it is
 * @param timeZone   name of a zone, or empty for the company's
 * @param quietFrom  a time of day as {@code 21:00}, or empty with {@code quietUntil} for no quiet hours
 * @param digestAt   when the mail of the day comes, as {@code 07:00}
 * @param language   a language the portal speaks
 */
public record PreferencesDraft(Map<String, String> wishes, String timeZone, String quietFrom, String quietUntil, String digestAt, String language) {

    public PreferencesDraft {
        wishes = Map.copyOf(wishes);
    }
}
