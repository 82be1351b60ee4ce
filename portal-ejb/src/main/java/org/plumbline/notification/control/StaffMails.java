package org.plumbline.notification.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Map;
import org.plumbline.account.entity.Client;
import org.plumbline.account.entity.PasswordChanged;
import org.plumbline.account.entity.PasswordResetRequested;
import org.plumbline.account.entity.PersonStatus;
import org.plumbline.account.entity.StaffInvited;
import org.plumbline.account.entity.StaffMember;
import org.plumbline.account.entity.WrongCodesEntered;
import org.plumbline.account.entity.WrongCodesEntered.CodeKind;
import org.plumbline.shared.Actor;
import org.plumbline.shared.Ids;
import org.plumbline.shared.Setting;
import org.plumbline.shared.Settings;
import org.plumbline.shared.StaffRole;

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

    /** Says whose codes they were and nothing of what was typed or from where: that may be the client's own. */
    void alarm(@Observes WrongCodesEntered event) {
        String name = em.find(Client.class, event.clientId()).getName();
        String template = event.kind() == CodeKind.ACCESS_CODE ? "account/wrong-access-codes" : "account/wrong-device-codes";
        long cause = Ids.next();
        em.createQuery("select m from StaffMember m where m.companyId = :company and m.role = :owner and m.status = :active order by m.id",
                StaffMember.class).setParameter("company", event.companyId()).setParameter("owner", StaffRole.OWNER)
                .setParameter("active", PersonStatus.ACTIVE).getResultStream().forEach(owner -> mailing.queue(new MailOrder(owner.companyId(),
                        "wrong-codes:" + cause + ':' + owner.getId(), owner.getEmail(), owner.getName(), owner.getLanguage(), template,
                        Map.of("client", name, "url", settings.url(Setting.BASE_URL) + "/project/list.xhtml")).readAs(Actor.Kind.STAFF)));
    }

    private void order(long staffId, String key, String template, String path) {
        StaffMember staff = em.find(StaffMember.class, staffId);
        mailing.queue(new MailOrder(staff.companyId(), key, staff.getEmail(), staff.getName(), staff.getLanguage(), template,
                Map.of("url", settings.url(Setting.BASE_URL) + path)).readAs(Actor.Kind.STAFF));
    }
}
