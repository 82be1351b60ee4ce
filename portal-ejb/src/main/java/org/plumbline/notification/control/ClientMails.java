package org.plumbline.notification.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.Map;
import org.plumbline.account.entity.AccessLinkIssued;
import org.plumbline.account.entity.AccessLinkIssued.Occasion;
import org.plumbline.account.entity.ClientDeviceProven;
import org.plumbline.account.entity.DeviceCodeSent;
import org.plumbline.account.entity.DeviceCodeSent.CodePurpose;
import org.plumbline.account.entity.Letter;
import org.plumbline.shared.Actor;
import org.plumbline.shared.Setting;
import org.plumbline.shared.Settings;

/** The mails by which clients come in, each in the client's language. */
@ApplicationScoped
public class ClientMails {

    @Inject
    private Mailing mailing;

    @Inject
    private Settings settings;

    void link(@Observes AccessLinkIssued event) {
        String template = event.occasion() == Occasion.INVITED ? "account/client-invitation" : "account/client-link";
        order(event.companyId(), "link:" + event.grantId(), event.letter(), template, Map.of("url", address("/l/" + event.token()),
                "days", Long.toString(settings.duration(Setting.LINK_LIFETIME).toDays())));
    }

    void deviceCode(@Observes DeviceCodeSent event) {
        order(event.companyId(), "device-code:" + event.pendingId() + ":" + event.number(), event.letter(),
                event.purpose() == CodePurpose.SIGNATURE ? "account/client-proof-code" : "account/client-device-code",
                Map.of("digits", event.code()));
    }

    void newDevice(@Observes ClientDeviceProven event) {
        order(event.companyId(), "new-device:" + event.deviceId(), event.letter(), "account/client-new-device",
                Map.of("device", event.device(), "url", address("/account/devices.xhtml")));
    }

    private void order(long companyId, String key, Letter letter, String template, Map<String, String> values) {
        mailing.queue(new MailOrder(companyId, key, letter.to(), letter.toName(), letter.language(), template, values)
                .readAs(Actor.Kind.CLIENT));
    }

    private String address(String path) {
        return settings.url(Setting.BASE_URL) + path;
    }
}
