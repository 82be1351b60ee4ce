package org.plumbline.project.control;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The parts of a site's address as a list has them: in cells of their own, or on one line as it is written in the United States. */
record ContactSite(String street, String city, String region, String postalCode, String country) {

    private static final Pattern ONE_LINE = Pattern.compile("(.+),\\s*([^,]+),\\s*([A-Z]{2})\\s+(\\d{5}(?:-\\d{4})?)(?:,\\s*(?:USA?|United States))?");

    /** Takes a line apart when it holds everything; a line that reads otherwise stays whole in the street. */
    ContactSite settled() {
        Matcher line = ONE_LINE.matcher(street);
        boolean alone = city.isEmpty() && region.isEmpty() && postalCode.isEmpty();
        return alone && line.matches() ? new ContactSite(line.group(1).strip(), line.group(2).strip(), line.group(3), line.group(4),
                country.isEmpty() ? "US" : country) : this;
    }
}
