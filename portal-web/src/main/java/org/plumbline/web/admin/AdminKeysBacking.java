package org.plumbline.web.admin;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.plumbline.installation.boundary.KeyService;
import org.plumbline.installation.boundary.KeyService.KeysView;
import org.plumbline.web.shared.Msg;

/** The key sets, and the button that adds a key. */
@Named
@RequestScoped
public class AdminKeysBacking {

    @EJB
    private KeyService keys;

    @Inject
    private Msg msg;

    private KeysView view;

    public void open() {
        view = keys.view();
    }

    public void rotate() {
        keys.rotate();
        FacesContext.getCurrentInstance().addMessage(null, new FacesMessage(msg.get("admin_keys.rotated")));
        open();
    }

    public KeysView getView() {
        return view;
    }
}
