package org.plumbline.web.account;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.plumbline.account.boundary.StaffService.InviteDraft;
import org.plumbline.account.boundary.StaffService;
import org.plumbline.security.AccessPolicy;
import org.plumbline.security.Action;
import org.plumbline.shared.Owned;
import org.plumbline.shared.StaffRole;
import org.plumbline.web.shared.CurrentUser;
import org.plumbline.web.shared.Ui;

/** Invites somebody to the staff. */
@Named
@RequestScoped
public class StaffInviteBacking {

    @EJB
    private StaffService service;

    @Inject
    private Arrival arrival;

    @Inject
    private AccessPolicy policy;

    @Inject
    private CurrentUser user;

    @Inject
    private Ui ui;

    private String name;
    private String email;
    private StaffRole role = StaffRole.FIELD;
    private String language;

    @PostConstruct
    void guess() {
        language = ui.getLang();
    }

    /** Shows nothing to whoever may not invite. */
    public void open() {
        policy.demand(Action.STAFF_INVITE, user.actor(), Owned.byCompany(user.actor().companyId()));
    }

    public void invite() {
        service.invite(new InviteDraft(name, email, role, language));
        arrival.redirect("/admin/staff/list.xhtml?done=invited");
    }

    public StaffRole[] getRoles() {
        return StaffRole.values();
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public String getEmail() {
        return email;
    }

    public void setEmail(String email) {
        this.email = email;
    }

    public StaffRole getRole() {
        return role;
    }

    public void setRole(StaffRole role) {
        this.role = role;
    }

    public String getLanguage() {
        return language;
    }

    public void setLanguage(String language) {
        this.language = language;
    }
}
