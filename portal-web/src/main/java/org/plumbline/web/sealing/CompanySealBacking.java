package org.plumbline.web.sealing;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Locale;
import org.plumbline.sealing.boundary.CertificateService;
import org.plumbline.sealing.boundary.CertificateService.View;
import org.plumbline.shared.Setting;
import org.plumbline.shared.Settings;

/** What a company's documents are sealed with. */
@Named
@RequestScoped
public class CompanySealBacking {

    /** Of a fingerprint, as people read it to each other. */
    private static final String PAIRS = "(?<=\\G..)(?!$)";

    @EJB
    private CertificateService service;

    @Inject
    private Settings settings;

    private View view;

    /** Shows nothing to whoever may not change anything here. */
    public void open() {
        view = service.view();
    }

    public void make() {
        service.make();
        view = null;
    }

    public View getView() {
        if (view == null) {
            view = service.view();
        }
        return view;
    }

    /** The fingerprint of the root, in pairs. */
    public String getFingerprint() {
        return fingerprint(getView().sha256());
    }

    /** 64 hexadecimal digits in pairs, as programs show them. */
    public String fingerprint(String sha256) {
        return sha256 == null ? "" : String.join(":", sha256.toUpperCase(Locale.ROOT).split(PAIRS));
    }

    /** Whether anybody confirms the time of a seal. */
    public boolean isTimed() {
        return !settings.urls(Setting.TSA_URL).isEmpty();
    }
}
