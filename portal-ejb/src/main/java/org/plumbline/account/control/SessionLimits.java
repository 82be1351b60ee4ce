package org.plumbline.account.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.plumbline.account.entity.Person;
import org.plumbline.account.entity.SignInSession.Limits;
import org.plumbline.account.entity.StaffMember;
import org.plumbline.shared.Setting;
import org.plumbline.shared.Settings;

/** How long a session of each role lives. */
@ApplicationScoped
public class SessionLimits {

    @Inject
    private Settings settings;

    public Limits of(Person person) {
        if (!(person instanceof StaffMember staff)) {
            return limits(Setting.SESSION_CLIENT_IDLE, Setting.SESSION_CLIENT_TOTAL);
        }
        return switch (staff.getRole()) {
            case OWNER -> limits(Setting.SESSION_OWNER_IDLE, Setting.SESSION_OWNER_TOTAL);
            case MANAGER -> limits(Setting.SESSION_MANAGER_IDLE, Setting.SESSION_MANAGER_TOTAL);
            case ESTIMATOR -> limits(Setting.SESSION_ESTIMATOR_IDLE, Setting.SESSION_ESTIMATOR_TOTAL);
            case BOOKKEEPER -> limits(Setting.SESSION_BOOKKEEPER_IDLE, Setting.SESSION_BOOKKEEPER_TOTAL);
            case FIELD -> limits(Setting.SESSION_FIELD_IDLE, Setting.SESSION_FIELD_TOTAL);
        };
    }

    private Limits limits(Setting idle, Setting total) {
        return new Limits(settings.duration(idle), settings.duration(total));
    }
}
