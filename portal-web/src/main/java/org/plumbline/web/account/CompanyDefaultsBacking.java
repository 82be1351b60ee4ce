package org.plumbline.web.account;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.math.BigDecimal;
import java.util.List;
import org.plumbline.account.boundary.CompanyDefaults;
import org.plumbline.account.boundary.CompanyDefaultsDraft;
import org.plumbline.account.boundary.CompanyDefaultsService;
import org.plumbline.account.boundary.CompanyDefaultsService.CapRow;
import org.plumbline.account.boundary.CompanyDefaultsService.CapWarning;
import org.plumbline.security.AccessPolicy;
import org.plumbline.security.Action;
import org.plumbline.shared.Owned;
import org.plumbline.web.shared.CurrentUser;

/** What proposals begin with, on the page of the owner. */
@Named
@RequestScoped
public class CompanyDefaultsBacking {

    @EJB
    private CompanyDefaultsService service;

    @Inject
    private Arrival arrival;

    @Inject
    private AccessPolicy policy;

    @Inject
    private CurrentUser user;

    private long version;
    private String terms;
    private int validityDays;
    private String depositKind;
    private BigDecimal depositValue;
    private CapWarning warning;

    /** Fills the form; not after it was sent, so that nothing typed is lost. Shows nothing to whoever may not change anything here. */
    public void open() {
        policy.demand(Action.COMPANY_EDIT, user.actor(), Owned.byCompany(user.actor().companyId()));
        CompanyDefaults defaults = service.defaults();
        version = defaults.version();
        terms = defaults.terms();
        validityDays = defaults.validityDays();
        depositKind = defaults.depositKind();
        depositValue = defaults.depositValue();
        warning = service.warning().orElse(null);
    }

    public void save() {
        service.edit(new CompanyDefaultsDraft(version, terms, validityDays, depositKind, depositValue));
        arrival.redirect("/admin/company/defaults.xhtml?done=saved");
    }

    /** Null when there is nothing to warn of. */
    public CapWarning getWarning() {
        return warning;
    }

    public List<CapRow> getCaps() {
        return service.caps();
    }

    public long getVersion() {
        return version;
    }

    public void setVersion(long version) {
        this.version = version;
    }

    public String getTerms() {
        return terms;
    }

    public void setTerms(String terms) {
        this.terms = terms;
    }

    public int getValidityDays() {
        return validityDays;
    }

    public void setValidityDays(int validityDays) {
        this.validityDays = validityDays;
    }

    public String getDepositKind() {
        return depositKind;
    }

    public void setDepositKind(String depositKind) {
        this.depositKind = depositKind;
    }

    public BigDecimal getDepositValue() {
        return depositValue;
    }

    public void setDepositValue(BigDecimal depositValue) {
        this.depositValue = depositValue;
    }
}
