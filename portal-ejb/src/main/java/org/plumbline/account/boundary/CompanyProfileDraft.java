package org.plumbline.account.boundary;

/**
 * The profile as somebody edits it. Every text may be blank.
 *
 * @param version       as it was when the page was opened
 * @param street        at most 120 characters
 * @param city          at most 80 characters
 * @param region        at most 80 characters
 * @param postalCode    at most 20 characters
 * @param phone         at most 40 characters
 * @param email         an address of at most 254 characters
 * @param website       at most 200 characters, beginning with http:// or https://
 * @param licenseNumber at most 120 characters
 * @param licenseState  two letters
 * @param accent        as {@code #1b3f78}
 */
public record CompanyProfileDraft(long version, String street, String city, String region, String postalCode, String phone, String email,
                                  String website, String licenseNumber, String licenseState, String accent) {
}
