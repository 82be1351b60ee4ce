package org.plumbline.notification.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.Optional;
import org.plumbline.shared.Adapter;
import org.plumbline.shared.Setting;
import org.plumbline.shared.Settings;

/** Chooses where answers by mail come from, if anywhere. */
@ApplicationScoped
public class MailIntakeChoice {

    private static final String OFF = "off";

    @Inject
    private Settings settings;

    @Inject
    @Any
    private Instance<MailIntake> intakes;

    public Optional<MailIntake> chosen() {
        String name = settings.text(Setting.MAIL_INTAKE);
        return OFF.equals(name) ? Optional.empty() : Optional.of(intakes.select(new Adapter.Named(name)).get());
    }
}
