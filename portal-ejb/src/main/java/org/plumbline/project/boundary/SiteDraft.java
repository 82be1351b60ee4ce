package org.plumbline.project.boundary;

/**
 * Where a job is, as typed; each part may be null or blank.
 *
 * @param street     number and street, at most 120 characters
 * @param city       at most 80 characters
 * @param region     state, province or region, at most 80 characters
 * @param postalCode at most 20 characters
 * @param country    two letters of ISO 3166-1
 * @param latitude   degrees, -90 to 90, point or comma before the decimals, kept to six; only together with the longitude
 * @param longitude  degrees, -180 to 180
 */
public record SiteDraft(String street, String city, String region, String postalCode, String country, String latitude, String longitude) {

    /** Nothing is known of the site but perhaps its country. */
    public static SiteDraft in(String country) {
        return new SiteDraft(null, null, null, null, country, null, null);
    }
}
