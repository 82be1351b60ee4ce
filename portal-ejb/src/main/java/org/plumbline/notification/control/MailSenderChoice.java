package org.plumbline.notification.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import org.plumbline.shared.Adapter;
import org.plumbline.shared.Setting;
import org.plumbline.shared.Settings;

/** Chooses how mail leaves the house. The setting allows only names of adapters there are. */
@ApplicationScoped
public class MailSenderChoice {

    @Inject
    private Settings settings;

    @Inject
    @Any
    private Instance<MailSender> senders;

    @Produces
    @ApplicationScoped
    MailSender chosen() {
        return senders.select(new Adapter.Named(settings.text(Setting.MAIL_SENDER))).get();
    }

    /** Whether mail is kept here and sent to nobody. */
    public boolean keepsMail() {
        return "kept".equals(settings.text(Setting.MAIL_SENDER));
    }
}
