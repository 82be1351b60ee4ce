package org.plumbline.web.account;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.plumbline.account.boundary.ProfileService.ProfileView;
import org.plumbline.account.boundary.ProfileService;
import org.plumbline.web.shared.Preferences;

/** One's own name and language. */
@Named
@RequestScoped
public class ProfileBacking {

    @EJB
    private ProfileService service;

    @Inject
    private Arrival arrival;

    @Inject
    private HttpServletRequest request;

    private Long version;
    private String name;
    private String email;
    private String language;

    @PostConstruct
    void load() {
        ProfileView view = service.view();
        version = view.version();
        name = view.name();
        email = view.email();
        language = view.language();
    }

    public void save() {
        service.edit(version, name, language);
        var response = (HttpServletResponse) FacesContext.getCurrentInstance().getExternalContext().getResponse();
        Preferences.keepLanguage(request, response, language);
        arrival.redirect("/account/profile.xhtml?done=saved");
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

    public String getLanguage() {
        return language;
    }

    public void setLanguage(String language) {
        this.language = language;
    }

    public String getEmail() {
        return email;
    }
}
