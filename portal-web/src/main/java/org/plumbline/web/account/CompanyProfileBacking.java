package org.plumbline.web.account;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.plumbline.account.boundary.CompanyProfileDraft;
import org.plumbline.account.boundary.CompanyProfileService;
import org.plumbline.web.shared.AddressFields;

/** What the company shows of itself, on the page of its owner. */
@Named
@RequestScoped
public class CompanyProfileBacking extends AddressFields {

    @EJB
    private CompanyProfileService service;

    @Inject
    private Arrival arrival;

    private long version;
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
        setStreet(draft.street());
        setCity(draft.city());
        setRegion(draft.region());
        setPostalCode(draft.postalCode());
        phone = draft.phone();
        email = draft.email();
        website = draft.website();
        licenseNumber = draft.licenseNumber();
        licenseState = draft.licenseState();
        accent = draft.accent();
        faint = service.isFaint();
    }

    public void save() {
        service.edit(new CompanyProfileDraft(version, getStreet(), getCity(), getRegion(), getPostalCode(), phone, email, website, licenseNumber,
                licenseState, accent));
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
