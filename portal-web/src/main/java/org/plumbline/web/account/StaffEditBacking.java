package org.plumbline.web.account;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import org.plumbline.account.boundary.StaffService.StaffDraft;
import org.plumbline.account.boundary.StaffService.StaffView;
import org.plumbline.account.boundary.StaffService;
import org.plumbline.security.AccessPolicy;
import org.plumbline.security.Action;
import org.plumbline.shared.NotFoundException;
import org.plumbline.shared.Owned;
import org.plumbline.shared.StaffRole;
import org.plumbline.web.shared.CurrentUser;
import org.plumbline.web.shared.Ids;

/** One member of staff: name, role, invitation, and whether they may still sign in. */
@Named
@RequestScoped
public class StaffEditBacking {

    @EJB
    private StaffService service;

    @Inject
    private Arrival arrival;

    @Inject
    private AccessPolicy policy;

    @Inject
    private CurrentUser user;

    @Inject
    private HttpServletRequest request;

    private long id;
    private Long version;
    private String name;
    private StaffRole role;
    private StaffView view;

    /** @throws NotFoundException when the company has nobody with the id of the page */
    @PostConstruct
    void load() {
        id = Ids.read(request, "id");
        view = service.view(id);
        version = view.version();
        name = view.name();
        role = view.role();
    }

    /** Called before anything is drawn: who may not see the page gets another. */
    public void open() {
        policy.demand(Action.STAFF_EDIT, user.actor(), Owned.byCompany(user.actor().companyId()));
    }

    public void save() {
        service.edit(new StaffDraft(id, version, name, role));
        done("saved");
    }

    public void inviteAgain() {
        service.inviteAgain(id);
        done("invited");
    }

    public void withdrawInvitation() {
        service.withdrawInvitation(id);
        done("withdrawn");
    }

    public void disable() {
        service.disable(id);
        done("disabled");
    }

    public void enable() {
        service.enable(id);
        done("enabled");
    }

    public void dropSecondStep() {
        service.dropSecondStep(id);
        done("step_dropped");
    }

    public StaffView getView() {
        return view;
    }

    public StaffRole[] getRoles() {
        return StaffRole.values();
    }

    private void done(String what) {
        arrival.redirect("/admin/staff/edit.xhtml?id=" + id + "&done=" + what);
    }

    public long getId() {
        return id;
    }

    public Long getVersion() {
        return version;
    }

    public void setVersion(Long version) {
        this.version = version;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public StaffRole getRole() {
        return role;
    }

    public void setRole(StaffRole role) {
        this.role = role;
    }
}
