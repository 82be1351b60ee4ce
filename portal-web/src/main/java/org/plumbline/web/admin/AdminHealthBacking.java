package org.plumbline.web.admin;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import org.plumbline.installation.boundary.HealthService;
import org.plumbline.installation.boundary.HealthService.HealthView;

/** How the portal is, in detail. */
@Named
@RequestScoped
public class AdminHealthBacking {

    @EJB
    private HealthService health;

    private HealthView view;

    public void open() {
        view = health.detail();
    }

    public HealthView getView() {
        return view;
    }
}
