package org.plumbline.notification.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.TreeMap;
import org.plumbline.shared.Setting;
import org.plumbline.shared.Settings;

/** Turns an order into a mail: fills the template and sets it in the layout, once as HTML and once as plain text. */
@ApplicationScoped
public class MailWriting {

    @Inject
    private MailTemplates templates;

    @Inject
    private Settings settings;

    /** For the container. */
    public MailWriting() {
    }

    MailWriting(MailTemplates templates, Settings settings) {
        this.templates = templates;
        this.settings = settings;
    }

    /**
     * Writes a mail.
     *
     * @param messageId id of the outbox message: the Message-ID made from it is the same in every try
     * @param company   name of the company that writes
     */
    public Mail write(long messageId, MailOrder order, String company) {
        String portal = settings.url(Setting.BASE_URL).toString();
        Map<String, String> values = new TreeMap<>(order.values());
        values.put("company", company);
        values.put("recipient", order.toName());
        values.put("portal", portal);
        MailTemplate template = templates.find(order.template(), order.language());
        template.demand(values);
        MailLayout layout = new MailLayout(template, values, templates.layout(order.language()), languageOf(order));
        String id = "outbox." + messageId + "@" + settings.url(Setting.BASE_URL).getHost();
        Mail.Envelope envelope = new Mail.Envelope(id, order.companyId(), settings.text(Setting.MAIL_FROM), order.to(), order.toName());
        Mail.Ways ways = new Mail.Ways(values.get(MailOrder.REPLY_TO), values.get(MailOrder.UNSUBSCRIBE), values.get(MailOrder.RETURN_PATH));
        return new Mail(envelope, template.line("subject", values), layout.text(), layout.html(), ways);
    }

    private static String languageOf(MailOrder order) {
        return "es".equals(order.language()) ? "es" : "en";
    }
}
