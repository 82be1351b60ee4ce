package org.plumbline.web.admin;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.util.List;
import org.plumbline.installation.boundary.SettingsService;
import org.plumbline.shared.Settings;

/** Every setting with its value and where the value comes from. */
@Named
@RequestScoped
public class AdminSettingsBacking {

    @EJB
    private SettingsService settings;

    private List<Settings.Row> rows;

    public void open() {
        rows = settings.rows();
    }

    public List<Settings.Row> getRows() {
        return rows;
    }
}
