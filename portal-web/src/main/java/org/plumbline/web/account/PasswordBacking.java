package org.plumbline.web.account;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.plumbline.account.boundary.PasswordService;

/** Changes the own password. */
@Named
@RequestScoped
public class PasswordBacking {

    @EJB
    private PasswordService service;

    @Inject
    private Arrival arrival;

    private String oldPassword;
    private String password;

    public void change() {
        service.change(oldPassword, password);
        arrival.redirect("/account/security.xhtml?done=password");
    }

    public String getOldPassword() {
        return oldPassword;
    }

    public void setOldPassword(String oldPassword) {
        this.oldPassword = oldPassword;
    }

    public String getPassword() {
        return password;
    }

    public void setPassword(String password) {
        this.password = password;
    }
}
