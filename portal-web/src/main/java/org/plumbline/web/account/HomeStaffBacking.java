package org.plumbline.web.account;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import org.plumbline.account.boundary.StaffHomeService;
import org.plumbline.account.boundary.StaffHomeService.Needs;

/** What a member of staff finds first. */
@Named
@RequestScoped
public class HomeStaffBacking {

    @EJB
    private StaffHomeService service;

    private Needs needs;

    public Needs getNeeds() {
        if (needs == null) {
            needs = service.needs();
        }
        return needs;
    }
}
