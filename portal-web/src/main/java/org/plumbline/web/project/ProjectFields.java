package org.plumbline.web.project;

import jakarta.faces.model.SelectItem;
import java.text.Collator;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.plumbline.project.boundary.ProjectDraft;
import org.plumbline.project.boundary.SiteDraft;
import org.plumbline.web.shared.AddressFields;

/** What stands in the form of a project, field by field, as typed. */
public class ProjectFields extends AddressFields {

    /** Places people know; the rest of the tz database are old names and offsets. */
    private static final Pattern PLACE = Pattern.compile("(Africa|America|Asia|Atlantic|Australia|Europe|Indian|Pacific)/.+");
    static final List<String> ZONES = ZoneId.getAvailableZoneIds().stream().filter(id -> PLACE.matcher(id).matches() || id.equals("UTC"))
            .sorted().toList();

    /** A field of which two people think differently. @param key of its label */
    public record Difference(String key, String theirs) {
    }

    private record Entry(String key, Function<ProjectFields, String> value) {
    }

    private static final List<Entry> ENTRIES = List.of(new Entry("project.name", ProjectFields::getName),
            new Entry("project.reference", ProjectFields::getReference), new Entry("project.street", ProjectFields::getStreet),
            new Entry("project.city", ProjectFields::getCity), new Entry("project.region", ProjectFields::getRegion),
            new Entry("project.postal_code", ProjectFields::getPostalCode), new Entry("project.country", ProjectFields::getCountry),
            new Entry("project.latitude", ProjectFields::getLatitude), new Entry("project.longitude", ProjectFields::getLongitude),
            new Entry("project.time_zone", ProjectFields::getTimeZone));

    private String name;
    private String reference;
    private String country;
    private String latitude;
    private String longitude;
    private String timeZone;

    static ProjectFields of(ProjectDraft draft) {
        ProjectFields fields = new ProjectFields();
        fields.name = draft.name();
        fields.reference = draft.reference();
        fields.setStreet(draft.site().street());
        fields.setCity(draft.site().city());
        fields.setRegion(draft.site().region());
        fields.setPostalCode(draft.site().postalCode());
        fields.country = draft.site().country();
        fields.latitude = draft.site().latitude();
        fields.longitude = draft.site().longitude();
        fields.timeZone = draft.timeZone();
        return fields;
    }

    ProjectDraft draft(long version) {
        SiteDraft site = new SiteDraft(getStreet(), getCity(), getRegion(), getPostalCode(), country, latitude, longitude);
        return new ProjectDraft(name, reference, site, timeZone, version);
    }

    /** Where these differ from what somebody else has saved. */
    List<Difference> differences(ProjectFields theirs) {
        return ENTRIES.stream().filter(entry -> !text(entry, this).equals(text(entry, theirs)))
                .map(entry -> new Difference(entry.key(), text(entry, theirs))).toList();
    }

    private static String text(Entry entry, ProjectFields of) {
        String value = entry.value().apply(of);
        return value == null ? "" : value.strip();
    }

    static List<SelectItem> countries(Locale language) {
        Collator order = Collator.getInstance(language);
        return Stream.of(Locale.getISOCountries()).map(code -> new SelectItem(code, new Locale("", code).getDisplayCountry(language)))
                .sorted((one, other) -> order.compare(one.getLabel(), other.getLabel())).toList();
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public String getReference() {
        return reference;
    }

    public void setReference(String reference) {
        this.reference = reference;
    }

    public String getCountry() {
        return country;
    }

    public void setCountry(String country) {
        this.country = country;
    }

    public String getLatitude() {
        return latitude;
    }

    public void setLatitude(String latitude) {
        this.latitude = latitude;
    }

    public String getLongitude() {
        return longitude;
    }

    public void setLongitude(String longitude) {
        this.longitude = longitude;
    }

    public String getTimeZone() {
        return timeZone;
    }

    public void setTimeZone(String timeZone) {
        this.timeZone = timeZone;
    }
}
