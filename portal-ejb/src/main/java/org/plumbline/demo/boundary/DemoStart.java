package org.plumbline.demo.boundary;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.DependsOn;
import jakarta.ejb.EJB;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.inject.Inject;
import java.util.Locale;
import org.plumbline.account.boundary.SetUpService;
import org.plumbline.account.boundary.SetUpService.CompanyDraft;
import org.plumbline.account.boundary.SetUpService.Founded;
import org.plumbline.account.boundary.SetUpService.MemberDraft;
import org.plumbline.demo.control.DemoCast;
import org.plumbline.demo.control.DemoCast.Colleague;
import org.plumbline.demo.control.DemoLinks;
import org.plumbline.demo.control.DemoLook;
import org.plumbline.demo.control.DemoSites;
import org.plumbline.security.CurrentActor;
import org.plumbline.shared.Actor;
import org.plumbline.shared.Secrets;
import org.plumbline.shared.Setting;
import org.plumbline.shared.Settings;
import org.plumbline.shared.StaffRole;

/** Fills an empty installation, in one transaction: a demo is whole or not there. */
@Singleton
@Startup
@DependsOn({"SchemaMigration", "SetUpInvitation"})
public class DemoStart {

    private static final int PASSWORD_LENGTH = 14;

    @Inject
    private Settings settings;

    @Inject
    private CurrentActor current;

    @Inject
    private DemoLinks links;

    @Inject
    private DemoLook look;

    @Inject
    private DemoSites sites;

    @EJB
    private SetUpService setUp;

    @PostConstruct
    void fill() {
        if (settings.flag(Setting.DEMO) && setUp.isOpen()) {
            links.listen();
            links.line("Staff sign in at {address}/public/sign-in.xhtml");
            Founded founded = foundCompany();
            links.line("");
            links.line("Clients open their link; the six-digit code of a new device is in the mail that is kept at {address}/admin/mail.xhtml");
            current.set(Actor.staff(founded.companyId(), founded.ownerId(), 0, StaffRole.OWNER));
            try {
                look.show();
                DemoCast.JOBS.forEach(sites::open);
            } finally {
                current.set(Actor.anonymous());
            }
            links.write();
        }
    }

    private Founded foundCompany() {
        Colleague owner = DemoCast.STAFF.get(0);
        Founded founded = setUp.found(Actor.system(0),
                new CompanyDraft(DemoCast.COMPANY, DemoCast.TIME_ZONE, "en", DemoCast.CURRENCY), member(owner));
        DemoCast.STAFF.stream().skip(1)
                .forEach(colleague -> setUp.enrol(Actor.system(0), founded.companyId(), member(colleague), colleague.role()));
        return founded;
    }

    private MemberDraft member(Colleague colleague) {
        String password = Secrets.code(PASSWORD_LENGTH);
        links.line("  %-11s %-32s %s".formatted(colleague.role().name().toLowerCase(Locale.ROOT), colleague.email(), password));
        return new MemberDraft(colleague.name(), colleague.email(), password);
    }
}
