package org.plumbline.account.boundary;

import java.util.List;

/**
 * What a company shows of itself to staff and clients alike: on pages, in mail, on paper. An empty text where it says nothing.
 *
 * @param version       changes with every edit, so that what is made of the profile can be kept by it; 0 when nobody has filled it in
 * @param addressLines  as on an envelope, without the name; empty when there is no address
 * @param website       with http:// or https://
 * @param licenseNumber one or several, as the company writes them
 * @param licenseState  two letters
 * @param logoId        the picture, or 0
 * @param accent        as {@code #1b3f78}; the portal's own when nobody has chosen
 * @param onAccent      the colour of text on it that reads: {@code #ffffff} or {@code #000000}
 */
public record CompanyProfileView(long companyId, long version, String name, List<String> addressLines, String phone, String email,
                                 String website, String licenseNumber, String licenseState, long logoId, String accent, String onAccent) {

    public CompanyProfileView {
        addressLines = List.copyOf(addressLines);
    }
}
