package org.plumbline.project.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.plumbline.shared.RejectedInputException;

/** Where a job is, as far as it is known: every part may be missing. Is never changed, only replaced. */
@Embeddable
public class SiteAddress {

    /** Characters in a street line. */
    public static final int STREET_LENGTH = 120;
    /** Characters in a city, and in a region or state. */
    public static final int PLACE_LENGTH = 80;
    /** Characters in a postal code. */
    public static final int POSTAL_CODE_LENGTH = 20;
    /** Letters of a country. */
    public static final int COUNTRY_LENGTH = 2;

    private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());

    @Column(name = "street")
    private String street;

    @Column(name = "city")
    private String city;

    @Column(name = "region")
    private String region;

    @Column(name = "postal_code")
    private String postalCode;

    @Column(name = "country")
    private String country;

    /** Nothing is known of it. */
    protected SiteAddress() {
    }

    /**
     * Each part may be null or blank.
     *
     * @param street     number and street, at most 120 characters
     * @param city       at most 80 characters
     * @param region     state, province or region, at most 80 characters
     * @param postalCode at most 20 characters
     * @param country    two letters of ISO 3166-1
     * @throws RejectedInputException at the part at fault
     */
    public SiteAddress(String street, String city, String region, String postalCode, String country) {
        this.street = part("street", street, STREET_LENGTH);
        this.city = part("city", city, PLACE_LENGTH);
        this.region = part("region", region, PLACE_LENGTH);
        this.postalCode = part("postalCode", postalCode, POSTAL_CODE_LENGTH);
        this.country = knownCountry(country);
    }

    private static String part(String field, String typed, int most) {
        String trimmed = typed == null ? "" : typed.strip();
        if (trimmed.length() > most) {
            throw new RejectedInputException(field, "project.address", most);
        }
        return trimmed.isEmpty() ? null : trimmed;
    }

    private static String knownCountry(String typed) {
        String code = typed == null ? "" : typed.strip().toUpperCase(Locale.ROOT);
        if (!code.isEmpty() && !COUNTRIES.contains(code)) {
            throw new RejectedInputException("country", "project.country", COUNTRY_LENGTH);
        }
        return code.isEmpty() ? null : code;
    }

    /** As it is written on one line, without the country: {@code 1204 SE Alder St, Portland, OR 97214}. Empty when nothing is known. */
    public String oneLine() {
        String place = Stream.of(region, postalCode).filter(Objects::nonNull).collect(Collectors.joining(" "));
        return Stream.of(street, city, place).filter(part -> part != null && !part.isEmpty()).collect(Collectors.joining(", "));
    }

    public String getStreet() {
        return street;
    }

    public String getCity() {
        return city;
    }

    public String getRegion() {
        return region;
    }

    public String getPostalCode() {
        return postalCode;
    }

    public String getCountry() {
        return country;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof SiteAddress that && oneLine().equals(that.oneLine()) && Objects.equals(country, that.country);
    }

    @Override
    public int hashCode() {
        return oneLine().hashCode();
    }
}
