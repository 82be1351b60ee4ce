package org.plumbline.project.control;

import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.plumbline.account.control.EmailAddresses;
import org.plumbline.account.control.Languages;
import org.plumbline.account.entity.Client;
import org.plumbline.project.entity.Coordinates;
import org.plumbline.project.entity.Project;
import org.plumbline.project.entity.SiteAddress;
import org.plumbline.shared.RejectedInputException;
import org.plumbline.tabular.TableRow;

/** Reads one row of a list of contacts and notes everything that is wrong in it. The rules are those of the forms. */
final class ContactReading {

    private static final Map<String, String> LANGUAGES = Map.of("english", "en", "inglés", "en", "ingles", "en", "spanish", "es", "español", "es",
            "espanol", "es");

    private final TableRow row;
    private final Map<ContactField, Integer> columns;
    private final Defaults defaults;
    private final List<ContactFault> faults = new ArrayList<>();

    /** What holds where a cell is blank: of the company. */
    record Defaults(EmailAddresses addresses, ZoneId zone, String language) {
    }

    ContactReading(TableRow row, Map<ContactField, Integer> columns, Defaults defaults) {
        this.row = row;
        this.columns = columns;
        this.defaults = defaults;
    }

    List<ContactFault> faults() {
        return List.copyOf(faults);
    }

    /** Empty when something must be mended first. */
    Optional<ContactLine> line() {
        String email = email();
        ContactSite parts = new ContactSite(cell(ContactField.ADDRESS).replace('\n', ' '), cell(ContactField.CITY), cell(ContactField.REGION),
                cell(ContactField.POSTAL_CODE), cell(ContactField.COUNTRY)).settled();
        SiteAddress site = site(parts);
        Coordinates place = place();
        String person = person();
        String project = project(person, parts.street());
        String name = person.isEmpty() ? project : person;
        String language = language();
        check(ContactField.NAME, name, () -> new Client(1, name, "en"));
        check(ContactField.PHONE, cell(ContactField.PHONE), () -> new Client(1, "-", "en").callAt(cell(ContactField.PHONE)));
        check(ContactField.REFERENCE, cell(ContactField.REFERENCE), () -> new Project(1, "-", ZoneOffset.UTC).fileUnder(cell(ContactField.REFERENCE)));
        ZoneId zone = zone();
        return faults.isEmpty() ? Optional.of(new ContactLine(row.number(), project, cell(ContactField.REFERENCE), site, place, zone, name, email,
                cell(ContactField.PHONE), language)) : Optional.empty();
    }

    private String email() {
        String typed = cell(ContactField.EMAIL);
        String[] normalized = {typed};
        check(ContactField.EMAIL, typed, () -> normalized[0] = defaults.addresses().normalize(typed));
        return normalized[0];
    }

    private SiteAddress site(ContactSite parts) {
        check(ContactField.ADDRESS, parts.street(), () -> new SiteAddress(parts.street(), null, null, null, null));
        check(ContactField.CITY, parts.city(), () -> new SiteAddress(null, parts.city(), null, null, null));
        check(ContactField.REGION, parts.region(), () -> new SiteAddress(null, null, parts.region(), null, null));
        check(ContactField.POSTAL_CODE, parts.postalCode(), () -> new SiteAddress(null, null, null, parts.postalCode(), null));
        check(ContactField.COUNTRY, parts.country(), () -> new SiteAddress(null, null, null, null, parts.country()));
        return faults.isEmpty() ? new SiteAddress(parts.street(), parts.city(), parts.region(), parts.postalCode(), parts.country()) : null;
    }

    private Coordinates place() {
        String latitude = cell(ContactField.LATITUDE);
        String longitude = cell(ContactField.LONGITUDE);
        try {
            return Coordinates.parse(latitude, longitude);
        } catch (RejectedInputException refused) {
            boolean north = "latitude".equals(refused.getField());
            note(north ? ContactField.LATITUDE : ContactField.LONGITUDE, north ? latitude : longitude, refused);
            return null;
        }
    }

    /** The name, else first and last name, else the company; empty when the list names nobody. */
    private String person() {
        String both = Stream.of(ContactField.FIRST_NAME, ContactField.LAST_NAME).map(this::cell).filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" "));
        return Stream.of(cell(ContactField.NAME), both, cell(ContactField.COMPANY)).filter(text -> !text.isEmpty()).findFirst().orElse("");
    }

    /** The project's name, else who it is for and where. */
    private String project(String person, String street) {
        String named = cell(ContactField.PROJECT);
        String made = Stream.of(person, street).filter(text -> !text.isEmpty()).collect(Collectors.joining(", "));
        String name = named.isEmpty() ? made.substring(0, Math.min(made.length(), Project.NAME_LENGTH)).strip() : named;
        check(ContactField.PROJECT, name, () -> new Project(1, name, ZoneOffset.UTC));
        return name;
    }

    private String language() {
        String typed = cell(ContactField.LANGUAGE).toLowerCase(Locale.ROOT);
        String language = typed.isEmpty() ? defaults.language() : LANGUAGES.getOrDefault(typed, typed.replaceFirst("^(en|es)[-_].*", "$1"));
        check(ContactField.LANGUAGE, typed, () -> Languages.demandSpoken(language));
        return language;
    }

    private ZoneId zone() {
        String typed = cell(ContactField.TIME_ZONE);
        Project project = new Project(1, "-", defaults.zone());
        if (!typed.isEmpty()) {
            check(ContactField.TIME_ZONE, typed, () -> project.moveTo(typed));
        }
        return project.getTimeZone();
    }

    private void check(ContactField field, String text, Runnable rule) {
        try {
            rule.run();
        } catch (RejectedInputException refused) {
            note(field, text, refused);
        }
    }

    private void note(ContactField field, String text, RejectedInputException refused) {
        faults.add(new ContactFault(row.number(), field, refused.getKey(), List.of(refused.getArguments()), Objects.toString(text, ""), false));
    }

    private String cell(ContactField field) {
        Integer column = columns.get(field);
        return column == null ? "" : row.cell(column);
    }
}
