package org.plumbline.notification.boundary;

import java.util.List;
import java.util.Map;

/**
 * What somebody wants to be mailed. Says nothing else of them.
 *
 * @param company     its name
 * @param companyZone where its days begin and end
 * @param preset      name of the preset they have, or empty for a mixture of their own
 * @param wishes      of every kind of mail that can come to them, in the order of the page
 * @param choices     of every kind what can be wished, in the order of the page
 * @param timeZone    empty for the company's
 * @param quietFrom   empty without quiet hours
 */
public record PreferencesView(String company, String companyZone, String preset, Map<String, String> wishes,
                              Map<String, List<String>> choices, String timeZone, String quietFrom,
                              String quietUntil, String digestAt, String language) {
}
