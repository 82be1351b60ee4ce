package org.plumbline.account.entity;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Converter;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.plumbline.shared.CompanyOwned;
import org.plumbline.shared.EncryptedText;
import org.plumbline.shared.RejectedInputException;

/** What a company shows of itself, and what its proposals begin with. One for a company; an empty text where nothing is said. */
@Entity
@Table(name = "company_profile")
public class CompanyProfile extends CompanyOwned {

    public static final int STREET_LENGTH = 120;
    public static final int PLACE_LENGTH = 80;
    public static final int POSTAL_CODE_LENGTH = 20;
    public static final int WEBSITE_LENGTH = 200;
    public static final int LICENSE_LENGTH = 120;
    public static final int STATE_LENGTH = 2;
    public static final int TERMS_LENGTH = 20_000;
    /** Days a proposal may stand at most. */
    public static final int MOST_VALIDITY_DAYS = 365;

    private static final int FIRST_VALIDITY_DAYS = 30;

    @Column(name = "logo_picture_id")
    private Long logoPictureId;

    @Column(name = "accent")
    private String accent = Accent.OURS.hex();

    @Convert(converter = SealedStreet.class)
    @Column(name = "street")
    private String street = "";

    @Column(name = "city")
    private String city = "";

    @Column(name = "region")
    private String region = "";

    @Column(name = "postal_code")
    private String postalCode = "";

    @Convert(converter = SealedPhone.class)
    @Column(name = "phone")
    private String phone = "";

    @Convert(converter = SealedEmail.class)
    @Column(name = "email")
    private String email = "";

    @Column(name = "website")
    private String website = "";

    @Column(name = "license_number")
    private String licenseNumber = "";

    @Column(name = "license_state")
    private String licenseState = "";

    @Column(name = "terms")
    private String terms = "";

    @Column(name = "validity_days")
    private int validityDays = FIRST_VALIDITY_DAYS;

    @Enumerated(EnumType.STRING)
    @Column(name = "deposit_kind")
    private DepositRule.Kind depositKind = DepositRule.Kind.NONE;

    @Column(name = "deposit_value")
    private BigDecimal depositValue = BigDecimal.ZERO;

    protected CompanyProfile() {
    }

    public CompanyProfile(long companyId) {
        super(companyId);
    }

    /** Where letters go. */
    public record Address(String street, String city, String region, String postalCode) {

        /** As on an envelope, without the name; none where nothing is said. */
        public List<String> lines() {
            String state = Stream.of(region, postalCode).filter(part -> !part.isEmpty()).collect(Collectors.joining(" "));
            String place = Stream.of(city, state).filter(part -> !part.isEmpty()).collect(Collectors.joining(", "));
            return Stream.of(street, place).filter(line -> !line.isEmpty()).toList();
        }
    }

    /** How clients reach the company. @param email an address that was checked, or empty */
    public record Contact(String phone, String email, String website) {
    }

    /** @throws RejectedInputException at the field that is too long */
    public final void resideAt(Address address) {
        street = Figures.text("street", address.street(), STREET_LENGTH);
        city = Figures.text("city", address.city(), PLACE_LENGTH);
        region = Figures.text("region", address.region(), PLACE_LENGTH);
        postalCode = Figures.text("postalCode", address.postalCode(), POSTAL_CODE_LENGTH);
    }

    /** @throws RejectedInputException at the field that is too long, or {@code website} when it is no web address */
    public final void answerAt(Contact contact) {
        phone = Figures.text("phone", contact.phone(), Client.PHONE_LENGTH);
        email = contact.email();
        String site = Figures.text("website", contact.website(), WEBSITE_LENGTH);
        if (!site.isEmpty() && !site.matches("https?://[^\\s/@<>\"']+\\.[^\\s/@<>\"']{2,}(/[^\\s<>\"']*)?")) {
            throw new RejectedInputException("website", "company.website", WEBSITE_LENGTH);
        }
        website = site;
    }

    /** @param state two letters, or blank */
    public final void holdLicense(String number, String state) {
        licenseNumber = Figures.text("licenseNumber", number, LICENSE_LENGTH);
        licenseState = Figures.text("licenseState", state, STATE_LENGTH).toUpperCase(Locale.ROOT);
    }

    public final void wear(Accent color) {
        accent = color.hex();
    }

    /** @param pictureId a logo of the company, or 0 for none */
    public final void show(long pictureId) {
        logoPictureId = pictureId == 0 ? null : pictureId;
    }

    /**
     * What a proposal begins with.
     *
     * @param newTerms at most 20,000 characters
     * @param days     1 to 365
     * @throws RejectedInputException at field {@code terms} or {@code validityDays}
     */
    public final void propose(String newTerms, int days, DepositRule deposit) {
        if (days < 1 || days > MOST_VALIDITY_DAYS) {
            throw new RejectedInputException("validityDays", "company.validity", MOST_VALIDITY_DAYS);
        }
        terms = Figures.text("terms", newTerms, TERMS_LENGTH);
        validityDays = days;
        depositKind = deposit.kind();
        depositValue = deposit.value();
    }

    /** 0 when there is none. */
    public long getLogoPictureId() {
        return logoPictureId == null ? 0 : logoPictureId;
    }

    public Accent getAccent() {
        return new Accent(accent);
    }

    public Address getAddress() {
        return new Address(street, city, region, postalCode);
    }

    public Contact getContact() {
        return new Contact(phone, email, website);
    }

    public String getLicenseNumber() {
        return licenseNumber;
    }

    public String getLicenseState() {
        return licenseState;
    }

    public String getTerms() {
        return terms;
    }

    public int getValidityDays() {
        return validityDays;
    }

    public DepositRule getDeposit() {
        return new DepositRule(depositKind, depositValue);
    }

    /** Binds values to their column. */
    @Converter
    public static final class SealedStreet extends EncryptedText implements AttributeConverter<String, String> {

        public SealedStreet() {
            super("company_profile.street");
        }
    }

    /** Binds values to their column. */
    @Converter
    public static final class SealedPhone extends EncryptedText implements AttributeConverter<String, String> {

        public SealedPhone() {
            super("company_profile.phone");
        }
    }

    /** Binds values to their column. */
    @Converter
    public static final class SealedEmail extends EncryptedText implements AttributeConverter<String, String> {

        public SealedEmail() {
            super("company_profile.email");
        }
    }
}
