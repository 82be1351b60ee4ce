package org.plumbline.notification.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Map;
import org.plumbline.account.entity.PasswordChanged;
import org.plumbline.account.entity.PasswordResetRequested;
import org.plumbline.account.entity.StaffInvited;
import org.plumbline.account.entity.StaffMember;
import org.plumbline.shared.Ids;
import org.plumbline.shared.Setting;
import org.plumbline.shared.Settings;

/** Mail to staff about their sign-in, ordered in the transaction that causes it. */
@ApplicationScoped
public class StaffMails {

    @PersistenceContext(unitName = "plumbline")
    private EntityManager em;

    @Inject
    private Mailing mailing;

    @Inject
    private Settings settings;

    void invite(@Observes StaffInvited invited) {
        order(invited.staffId(), "invitation:" + invited.tokenId(), "account/staff-invitation", "/public/invitation.xhtml?t=" + invited.token());
    }

    void reset(@Observes PasswordResetRequested requested) {
        order(requested.staffId(), "reset:" + requested.tokenId(), "account/password-reset", "/public/reset.xhtml?t=" + requested.token());
    }

    void warn(@Observes PasswordChanged changed) {
        order(changed.staffId(), "password-changed:" + Ids.next(), "account/password-changed", "/public/forgot.xhtml");
    }

    private void order(long staffId, String key, String template, String path) {
        StaffMember staff = em.find(StaffMember.class, staffId);
        mailing.queue(new MailOrder(staff.companyId(), key, staff.getEmail(), staff.getName(), staff.getLanguage(), template,
                Map.of("url", settings.url(Setting.BASE_URL) + path)));
    }
}
