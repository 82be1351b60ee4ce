package org.plumbline.web.account;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.plumbline.account.boundary.CompanyProfileDraft;
import org.plumbline.account.boundary.CompanyProfileService;

/** What the company shows of itself, on the page of its owner. */
@Named
@RequestScoped
public class CompanyProfileBacking {

    @EJB
    private CompanyProfileService service;

    @Inject
    private Arrival arrival;

    private long version;
    private String street;
    private String city;
    private String region;
    private String postalCode;
    private String phone;
    private String email;
    private String website;
    private String licenseNumber;
    private String licenseState;
    private String accent;
    private boolean faint;

    /** Fills the form; not after it was sent, so that nothing typed is lost. */
    public void open() {
        CompanyProfileDraft draft = service.draft();
        version = draft.version();
        street = draft.street();
        city = draft.city();
        region = draft.region();
        postalCode = draft.postalCode();
        phone = draft.phone();
        email = draft.email();
        website = draft.website();
        licenseNumber = draft.licenseNumber();
        licenseState = draft.licenseState();
        accent = draft.accent();
        faint = service.isFaint();
    }

    public void save() {
        service.edit(new CompanyProfileDraft(version, street, city, region, postalCode, phone, email, website, licenseNumber, licenseState, accent));
        arrival.redirect("/admin/company/profile.xhtml?done=saved");
    }

    /** Whether the colour hardly shows on a white page. */
    public boolean isFaint() {
        return faint;
    }

    public long getVersion() {
        return version;
    }

    public void setVersion(long version) {
        this.version = version;
    }

    public String getStreet() {
        return street;
    }

    public void setStreet(String street) {
        this.street = street;
    }

    public String getCity() {
        return city;
    }

    public void setCity(String city) {
        this.city = city;
    }

    public String getRegion() {
        return region;
    }

    public void setRegion(String region) {
        this.region = region;
    }

    public String getPostalCode() {
        return postalCode;
    }

    public void setPostalCode(String postalCode) {
        this.postalCode = postalCode;
    }

    public String getPhone() {
        return phone;
    }

    public void setPhone(String phone) {
        this.phone = phone;
    }

    public String getEmail() {
        return email;
    }

    public void setEmail(String email) {
        this.email = email;
    }

    public String getWebsite() {
        return website;
    }

    public void setWebsite(String website) {
        this.website = website;
    }

    public String getLicenseNumber() {
        return licenseNumber;
    }

    public void setLicenseNumber(String licenseNumber) {
        this.licenseNumber = licenseNumber;
    }

    public String getLicenseState() {
        return licenseState;
    }

    public void setLicenseState(String licenseState) {
        this.licenseState = licenseState;
    }

    public String getAccent() {
        return accent;
    }

    public void setAccent(String accent) {
        this.accent = accent;
    }
}
