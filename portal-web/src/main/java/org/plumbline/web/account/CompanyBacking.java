package org.plumbline.web.account;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.plumbline.account.boundary.CompanyService.CompanyDraft;
import org.plumbline.account.boundary.CompanyService.CompanyView;
import org.plumbline.account.boundary.CompanyService;
import org.plumbline.security.AccessPolicy;
import org.plumbline.security.Action;
import org.plumbline.shared.Owned;
import org.plumbline.shared.StaffRole;
import org.plumbline.web.shared.CurrentUser;

/** The company: name, time zone, and who must have a second step. */
@Named
@RequestScoped
public class CompanyBacking {

    @EJB
    private CompanyService service;

    @Inject
    private Arrival arrival;

    @Inject
    private AccessPolicy policy;

    @Inject
    private CurrentUser user;

    private Long version;
    private String companyName;
    private String timeZone;
    private StaffRole[] secondStepRoles = {};
    private CompanyView view;

    @PostConstruct
    void load() {
        view = service.view();
        version = view.version();
        companyName = view.name();
        timeZone = view.timeZone();
        secondStepRoles = view.secondStepRoles().toArray(StaffRole[]::new);
    }

    /** Shows nothing to whoever may not change anything here. */
    public void open() {
        policy.demand(Action.COMPANY_EDIT, user.actor(), Owned.byCompany(user.actor().companyId()));
    }

    public void save() {
        service.edit(new CompanyDraft(version, companyName, timeZone, List.of(secondStepRoles)));
        arrival.redirect("/admin/company.xhtml?done=saved");
    }

    public CompanyView getView() {
        return view;
    }

    public StaffRole[] getRoles() {
        return StaffRole.values();
    }

    public Long getVersion() {
        return version;
    }

    public void setVersion(Long version) {
        this.version = version;
    }

    public String getCompanyName() {
        return companyName;
    }

    public void setCompanyName(String companyName) {
        this.companyName = companyName;
    }

    public String getTimeZone() {
        return timeZone;
    }

    public void setTimeZone(String timeZone) {
        this.timeZone = timeZone;
    }

    public StaffRole[] getSecondStepRoles() {
        return secondStepRoles.clone();
    }

    public void setSecondStepRoles(StaffRole[] secondStepRoles) {
        this.secondStepRoles = secondStepRoles.clone();
    }
}
