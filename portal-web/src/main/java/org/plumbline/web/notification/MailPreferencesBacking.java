package org.plumbline.web.notification;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.plumbline.notification.boundary.PreferencesDraft;
import org.plumbline.notification.boundary.PreferencesService;
import org.plumbline.notification.boundary.PreferencesView;
import org.plumbline.web.shared.Preferences;

/** What the reader of the page wants to be mailed. Opening it changes nothing: mail scanners and previews follow addresses too. */
@Named
@RequestScoped
public class MailPreferencesBacking {

    @EJB
    private PreferencesService service;

    @Inject
    private HttpServletRequest request;

    private PreferencesView view;
    private Map<String, String> wishes;
    private String timeZone;
    private String quietFrom;
    private String quietUntil;
    private String digestAt;
    private String language;

    @PostConstruct
    void load() {
        view = service.view(getToken());
        wishes = new LinkedHashMap<>(view.wishes());
        timeZone = view.timeZone();
        quietFrom = view.quietFrom();
        quietUntil = view.quietUntil();
        digestAt = view.digestAt();
        language = view.language();
    }

    public String choose(String preset) {
        service.choose(getToken(), preset);
        return again("chosen");
    }

    public String save() {
        service.save(getToken(), new PreferencesDraft(wishes, timeZone == null ? "" : timeZone, quietFrom, quietUntil, digestAt, language));
        var response = (HttpServletResponse) FacesContext.getCurrentInstance().getExternalContext().getResponse();
        Preferences.keepLanguage(request, response, language);
        return again("saved");
    }

    private String again(String done) {
        String token = getToken();
        return FacesContext.getCurrentInstance().getViewRoot().getViewId() + "?faces-redirect=true&done=" + done + (token == null ? "" : "&t=" + token);
    }

    /** Of the address in a mail; null for whoever is signed in. */
    public String getToken() {
        return request.getParameter("t");
    }

    public PreferencesView getView() {
        return view;
    }

    /** The kinds of mail in the order of the page: first those that are always mailed. */
    public List<String> getKinds() {
        return Stream.concat(Stream.of("decisions", "security"), view.wishes().keySet().stream()).toList();
    }

    /** Kind of mail to what is wanted; the page writes into it. */
    public Map<String, String> getWishes() {
        return wishes;
    }

    public String getTimeZone() {
        return timeZone;
    }

    public void setTimeZone(String timeZone) {
        this.timeZone = timeZone;
    }

    public String getQuietFrom() {
        return quietFrom;
    }

    public void setQuietFrom(String quietFrom) {
        this.quietFrom = quietFrom;
    }

    public String getQuietUntil() {
        return quietUntil;
    }

    public void setQuietUntil(String quietUntil) {
        this.quietUntil = quietUntil;
    }

    public String getDigestAt() {
        return digestAt;
    }

    public void setDigestAt(String digestAt) {
        this.digestAt = digestAt;
    }

    public String getLanguage() {
        return language;
    }

    public void setLanguage(String language) {
        this.language = language;
    }
}
