package org.plumbline.notification.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.text.NumberFormat;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.plumbline.account.entity.Client;
import org.plumbline.account.entity.Letter;
import org.plumbline.notification.entity.NoticeKind;
import org.plumbline.notification.entity.Wish;
import org.plumbline.proposal.entity.ClientNotified;
import org.plumbline.proposal.entity.ProposalFacts;
import org.plumbline.proposal.entity.StaffNotified;
import org.plumbline.shared.Actor;
import org.plumbline.shared.Money;
import org.plumbline.shared.Setting;
import org.plumbline.shared.Settings;

/** Mails about proposals, to clients and to the contractor's people, each in the reader's language. */
@ApplicationScoped
public class ProposalMails {

    /** Amounts and days are written as in the United States, in Spanish too, like on the pages. */
    private static final String REGION = "US";
    private static final String FOLDER = "proposal/";

    @PersistenceContext(unitName = "plumbline")
    private EntityManager em;

    @Inject
    private PreferenceRegister preferences;

    @Inject
    private Mailing mailing;

    @Inject
    private MailTemplates templates;

    @Inject
    private LastDays lastDays;

    @Inject
    private Settings settings;

    void client(@Observes ClientNotified event) {
        boolean reminder = event.kind() == ClientNotified.Kind.THREE_DAYS || event.kind() == ClientNotified.Kind.ONE_DAY;
        if (reminder && preferences.of(em.find(Client.class, event.clientId())).wish(NoticeKind.REMINDERS) == Wish.NEVER) {
            return;
        }
        String path = event.token().isEmpty() ? "/proposal/sheet.xhtml?id=" + event.proposalId() : "/l/" + event.token();
        boolean open = event.kind() == ClientNotified.Kind.DECIDE && event.facts().validUntil() == null;
        String template = name(event.kind()) + (open ? "-open" : "");
        Map<String, String> values = values(event.facts(), event.letter(), path, Map.of("who", event.who()),
                preferences.ownZone(Actor.Kind.CLIENT, event.clientId()).orElse(null));
        if (reminder) {
            values.put(MailOrder.KIND, NoticeKind.REMINDERS.name());
        }
        mailing.queue(order(event.companyId(), "proposal-client:" + event.cause(), event.letter(), template, values).readAs(Actor.Kind.CLIENT));
    }

    void staff(@Observes StaffNotified event) {
        String template = "staff-" + name(event.kind());
        mailing.queue(order(event.companyId(), "proposal-staff:" + event.cause(), event.letter(), template,
                values(event.facts(), event.letter(), "/proposal/view.xhtml?id=" + event.proposalId(),
                        Map.of("who", event.who(), "about", about(event, template), "said", event.reason()), null)).readAs(Actor.Kind.STAFF));
    }

    /** What a refusal is mainly about, in the reader's language. */
    private String about(StaffNotified event, String template) {
        return event.reasonCode().isEmpty() ? ""
                : templates.find(FOLDER + template, event.letter().language()).text("about." + event.reasonCode(), Map.of());
    }

    private static String name(Enum<?> kind) {
        return kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static MailOrder order(long companyId, String key, Letter letter, String template, Map<String, String> values) {
        return new MailOrder(companyId, key, letter.to(), letter.toName(), letter.language(), FOLDER + template, values);
    }

    private Map<String, String> values(ProposalFacts facts, Letter letter, String path, Map<String, String> more, ZoneId own) {
        Locale locale = new Locale.Builder().setLanguage(letter.language()).setRegion(REGION).build();
        Map<String, String> values = new HashMap<>(more);
        values.put("number", facts.number());
        values.put("title", facts.title());
        values.put("project", facts.project());
        values.put("revision", Integer.toString(facts.revision()));
        values.put("until", facts.validUntil() == null ? "" : lastDays.words(facts.validUntil(), facts.zone(), own, locale));
        values.put("total", amount(facts.total(), locale));
        values.put("url", settings.url(Setting.BASE_URL) + path);
        return values;
    }

    private static String amount(Money money, Locale locale) {
        NumberFormat format = NumberFormat.getCurrencyInstance(locale);
        format.setCurrency(money.currency());
        int decimals = Math.max(0, money.currency().getDefaultFractionDigits());
        format.setMinimumFractionDigits(decimals);
        format.setMaximumFractionDigits(decimals);
        return format.format(money.major());
    }
}
