package org.plumbline.web.gallery;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.plumbline.shared.Page;
import org.plumbline.shared.Setting;
import org.plumbline.shared.Settings;
import org.plumbline.web.shared.Msg;

/** Sample values of the gallery; nothing of it is stored. */
@Named
@RequestScoped
public class GalleryBacking {

    /** A line of the sample table. */
    public record Sample(String name, String statusKey, String kind, LocalDate due, long cents) {
    }

    private static final List<Sample> SAMPLES = List.of(
            new Sample("INV-1042", "gallery.status.paid", "success", LocalDate.of(2026, 9, 14), 1_250_000),
            new Sample("INV-1043", "gallery.status.due", "warning", LocalDate.of(2026, 12, 1), 845_075),
            new Sample("INV-1044", "gallery.status.late", "danger", LocalDate.of(2026, 11, 3), 99),
            new Sample("INV-1045", "gallery.status.draft", "neutral", LocalDate.of(2027, 1, 15), 12_345_678));

    @Inject
    private Settings settings;

    @Inject
    private Msg msg;

    @NotNull
    @Size(min = 2, max = 80)
    private String name;

    @NotNull
    @Email
    private String mail;

    private String choice;
    private boolean agreed;
    private LocalDate day;

    /** Outside the demo the gallery is a page that does not exist. */
    public void open() throws IOException {
        if (!settings.flag(Setting.DEMO)) {
            FacesContext context = FacesContext.getCurrentInstance();
            context.getExternalContext().responseSendError(404, null);
            context.responseComplete();
        }
    }

    public void send() {
        FacesContext.getCurrentInstance().addMessage(null, new FacesMessage(msg.get("gallery.sent")));
    }

    public List<Sample> getSamples() {
        return SAMPLES;
    }

    /** A list in the middle of its pages. */
    public Page<Sample> getPage() {
        return new Page<>(SAMPLES, 2, SAMPLES.size(), 5L * SAMPLES.size());
    }

    public List<Sample> getNone() {
        return List.of();
    }

    public Instant getMoment() {
        return Instant.parse("2026-11-23T20:15:00Z");
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public String getMail() {
        return mail;
    }

    public void setMail(String mail) {
        this.mail = mail;
    }

    public String getChoice() {
        return choice;
    }

    public void setChoice(String choice) {
        this.choice = choice;
    }

    public boolean isAgreed() {
        return agreed;
    }

    public void setAgreed(boolean agreed) {
        this.agreed = agreed;
    }

    public LocalDate getDay() {
        return day;
    }

    public void setDay(LocalDate day) {
        this.day = day;
    }
}
