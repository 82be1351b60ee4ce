package org.plumbline.notification.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.plumbline.account.entity.Person;
import org.plumbline.shared.Setting;
import org.plumbline.shared.Settings;

/** What stands at the foot of every mail to a person: the way to say what they want to be mailed, without signing in. */
@ApplicationScoped
public class MailFooting {

    /** Path of the page of preferences. */
    public static final String PAGE = "/public/mail.xhtml?t=";

    /** Path that ends a kind of mail. */
    public static final String STOP = "/unsubscribe/";

    @Inject
    private Correspondents correspondents;

    @Inject
    private MailTokens tokens;

    @Inject
    private Settings settings;

    /** Values for an order; none for a mail to an address that is nobody's. */
    public Map<String, String> values(MailOrder order) {
        Map<String, String> values = new HashMap<>();
        Optional<Person> person = correspondents.reader(order).filter(Person::isActive);
        person.ifPresent(reader -> {
            String portal = settings.url(Setting.BASE_URL).toString();
            values.put(MailOrder.PREFERENCES, portal + PAGE + tokens.token(reader, ""));
            if (order.values().containsKey(MailOrder.KIND)) {
                values.put(MailOrder.UNSUBSCRIBE, portal + STOP + tokens.token(reader, order.values().get(MailOrder.KIND)));
            }
        });
        return values;
    }
}
