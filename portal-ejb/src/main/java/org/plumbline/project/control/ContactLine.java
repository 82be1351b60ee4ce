package org.plumbline.project.control;

import java.time.ZoneId;
import java.util.Locale;
import org.plumbline.project.entity.Coordinates;
import org.plumbline.project.entity.SiteAddress;

/**
 * A row of a list of contacts without a fault: one project with one client.
 *
 * @param row   as the spreadsheet numbers it
 * @param email normalized
 * @param place null when it is not known
 */
public record ContactLine(int row, String project, String reference, SiteAddress site, Coordinates place, ZoneId zone, String name, String email,
                          String phone, String language) {

    /** The same for rows that are of one project: its name and address, whatever their case. */
    public String projectKey() {
        return key(project, site);
    }

    static String key(String project, SiteAddress site) {
        return (project + '\n' + site.oneLine()).toLowerCase(Locale.ROOT);
    }
}
