package org.plumbline.web.document;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.plumbline.document.boundary.LogoService;

/** The company's logo on the page of its owner. */
@Named
@RequestScoped
public class LogoBacking {

    private static final String PAGE = "/admin/company/logo.xhtml?done=";
    /** What is told of a file's name in a refusal. */
    private static final int NAME_LENGTH = 80;

    @EJB
    private LogoService service;

    private Part picture;
    private long logo;

    public void open() {
        logo = service.logo();
    }

    public void change() throws IOException {
        try (InputStream file = picture.getInputStream()) {
            service.change(file, name(picture.getSubmittedFileName()));
        }
        redirect("saved");
    }

    public void remove() {
        service.remove();
        redirect("removed");
    }

    private static String name(String submitted) {
        String name = submitted == null ? "" : submitted;
        return name.length() <= NAME_LENGTH ? name : name.substring(0, NAME_LENGTH);
    }

    private static void redirect(String done) {
        var external = FacesContext.getCurrentInstance().getExternalContext();
        try {
            external.redirect(external.getRequestContextPath() + PAGE + done);
        } catch (IOException e) {
            throw new UncheckedIOException("the browser could not be led on", e);
        }
    }

    /** The id of the picture shown now, or 0. */
    public long getLogo() {
        return logo;
    }

    public Part getPicture() {
        return picture;
    }

    public void setPicture(Part picture) {
        this.picture = picture;
    }
}
