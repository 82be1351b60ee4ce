package org.plumbline.notification.control;

import java.util.Map;

/**
 * A mail to be written and sent.
 *
 * @param companyId whose mail it is; 0 for the installation's own
 * @param key       unique among all mail: the same cause gives the same key, and is mailed once
 * @param to        the address
 * @param toName    the person's name, or empty
 * @param language  {@code en} or {@code es}; anything else reads English
 * @param template  {@code <feature>/<template>}
 * @param values    what its placeholders stand for; {@code url} is where its button leads
 */
public record MailOrder(long companyId, String key, String to, String toName, String language, String template,
                        Map<String, String> values) {

    public MailOrder {
        values = Map.copyOf(values);
    }
}
