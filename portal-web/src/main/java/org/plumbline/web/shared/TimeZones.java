package org.plumbline.web.shared;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.faces.model.SelectItem;
import jakarta.inject.Named;
import java.time.ZoneId;
import java.util.List;

/** The time zones people choose from: those named after a place, by continent. */
@Named("timeZones")
@ApplicationScoped
public class TimeZones {

    private static final String PLACES = "(Africa|America|Antarctica|Arctic|Asia|Atlantic|Australia|Europe|Indian|Pacific)/.+";
    /** Where the largest part of the contractors is that the portal serves first. */
    private static final String OTHERWISE = "America/New_York";

    private final List<SelectItem> all = ZoneId.getAvailableZoneIds().stream().filter(id -> id.matches(PLACES)).sorted()
            .map(id -> new SelectItem(id, id.replace('_', ' '))).toList();

    public List<SelectItem> getAll() {
        return all;
    }

    /** The server's own zone when it is named after a place: the best guess without a script. */
    public String getGuess() {
        String here = ZoneId.systemDefault().getId();
        return here.matches(PLACES) ? here : OTHERWISE;
    }
}
