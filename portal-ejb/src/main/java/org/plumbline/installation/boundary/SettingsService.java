package org.plumbline.installation.boundary;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import org.plumbline.security.Action;
import org.plumbline.security.Permit;
import org.plumbline.shared.Settings;

/** The settings the portal runs with. They are read once at start; none of them is a secret. */
@Stateless
public class SettingsService {

    @Inject
    private Settings settings;

    @Permit(Action.SETTINGS_VIEW)
    public List<Settings.Row> rows() {
        return settings.rows();
    }
}
