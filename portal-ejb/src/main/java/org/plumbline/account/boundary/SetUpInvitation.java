package org.plumbline.account.boundary;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import org.plumbline.account.control.Founding;
import org.plumbline.account.control.SetUpSecrets;
import org.plumbline.shared.Secrets;
import org.plumbline.shared.Setting;
import org.plumbline.shared.Settings;

/**
 * Tells the administrator, and nobody else, how to set up an installation that is still empty: a new secret at each start, in
 * the server's log. The database has its hash alone. The demo fills itself and needs none.
 */
@Singleton
@Startup
@DependsOn("SchemaMigration")
public class SetUpInvitation {

    private static final Logger LOG = System.getLogger(SetUpInvitation.class.getName());

    @Inject
    private Founding founding;

    @Inject
    private Settings settings;

    @PostConstruct
    void invite() {
        if (settings.flag(Setting.DEMO) || founding.isSetUp()) {
            return;
        }
        String secret = SetUpSecrets.fresh();
        founding.held().offer(Secrets.hash(secret));
        LOG.log(Level.INFO, "Plumbline is not set up yet. Open {0}/public/set-up.xhtml and enter this secret: {1}",
                settings.text(Setting.BASE_URL), SetUpSecrets.grouped(secret));
    }
}
