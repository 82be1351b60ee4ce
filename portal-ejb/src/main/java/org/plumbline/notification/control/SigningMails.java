package org.plumbline.notification.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.plumbline.account.entity.Client;
import org.plumbline.notification.entity.NoticeKind;
import org.plumbline.notification.entity.Wish;
import org.plumbline.shared.Actor;
import org.plumbline.shared.Setting;
import org.plumbline.shared.Settings;
import org.plumbline.signing.entity.SignerNotified;
import org.plumbline.signing.entity.SignerNotified.Kind;
import org.plumbline.signing.entity.SignerNotified.Topic;

/** Mails about signatures, to those who are asked and to who asks, each in the reader's language. */
@ApplicationScoped
public class SigningMails {

    private static final String REGION = "US";
    private static final String SIGN = "/signing/sign.xhtml?id=";
    private static final String VIEW = "/signing/view.xhtml?id=";

    @PersistenceContext(unitName = "plumbline")
    private EntityManager em;

    @Inject
    private PreferenceRegister preferences;

    @Inject
    private Mailing mailing;

    @Inject
    private LastDays lastDays;

    @Inject
    private Settings settings;

    void told(@Observes SignerNotified event) {
        boolean client = event.reader().kind() == Actor.Kind.CLIENT;
        boolean reminder = client && (event.kind() == Kind.REMIND || event.kind() == Kind.LAST_DAY);
        if (reminder && preferences.of(em.find(Client.class, event.reader().personId())).wish(NoticeKind.REMINDERS) == Wish.NEVER) {
            return;
        }
        Map<String, String> values = values(event, client);
        if (reminder) {
            values.put(MailOrder.KIND, NoticeKind.REMINDERS.name());
        }
        mailing.queue(new MailOrder(event.companyId(), "signing:" + event.cause(), event.letter().to(), event.letter().toName(),
                event.letter().language(), "signing/" + template(event), values).readAs(event.reader().kind()));
    }

    private static String template(SignerNotified event) {
        return switch (event.kind()) {
            case SIGN -> event.topic().until() == null ? "sign" : "sign-until";
            case DECLINED, EXPIRED -> "staff-" + event.kind().name().toLowerCase(Locale.ROOT);
            default -> event.kind().name().toLowerCase(Locale.ROOT).replace('_', '-');
        };
    }

    private Map<String, String> values(SignerNotified event, boolean client) {
        Topic topic = event.topic();
        Locale locale = new Locale.Builder().setLanguage(event.letter().language()).setRegion(REGION).build();
        ZoneId own = client ? preferences.ownZone(Actor.Kind.CLIENT, event.reader().personId()).orElse(null) : null;
        Map<String, String> values = new HashMap<>();
        values.put("title", topic.title());
        values.put("project", topic.project());
        values.put("until", topic.until() == null ? "" : lastDays.words(topic.until(), topic.zone(), own, locale));
        values.put("who", topic.who());
        values.put("said", topic.said());
        values.put("url", settings.url(Setting.BASE_URL) + path(event, client));
        return values;
    }

    private static String path(SignerNotified event, boolean client) {
        boolean asked = event.kind() == Kind.SIGN || event.kind() == Kind.REMIND || event.kind() == Kind.LAST_DAY;
        return !event.token().isEmpty() ? "/l/" + event.token() : (client || asked ? SIGN : VIEW) + event.envelopeId();
    }
}
