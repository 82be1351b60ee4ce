package org.plumbline.notification.control;

import java.util.HashMap;
import java.util.Map;
import org.plumbline.shared.Actor;

/**
 * A mail to be written and sent.
 *
 * @param companyId whose mail it is; 0 for the installation's own
 * @param key       unique among all mail: the same cause gives the same key, and is mailed once
 * @param to        the address
 * @param toName    the person's name, or empty
 * @param language  {@code en} or {@code es}; anything else reads English
 * @param template  {@code <feature>/<template>}
 * @param values    what its placeholders stand for; {@code url} is where its button leads; {@code said.1.who} and {@code said.1.words} and so on
 *                  are messages it quotes; the constants here name more that may be among them
 */
public record MailOrder(long companyId, String key, String to, String toName, String language, String template,
                        Map<String, String> values) {

    /**
     * Name of a value: the {@code NoticeKind} of a mail that its reader can do without; of one that tells of several the {@code Wish} it comes by,
     * or {@link #DIGEST}.
     */
    public static final String KIND = "kind";

    /** What earlier versions have named the mail of the day; those mails are still in people's mailboxes. */
    public static final String DIGEST = "DIGEST";

    /** Name of a value: set when there is more than the mail quotes. */
    public static final String MORE = "more";

    /** Name of a value: address to which an answer goes. */
    public static final String REPLY_TO = "reply_to";

    /** Name of a value: web address where its reader says what they want to be mailed. */
    public static final String PREFERENCES = "preferences";

    /** Name of a value: web address that ends mails of this kind with one POST. */
    public static final String UNSUBSCRIBE = "unsubscribe";

    /** Name of a value: address to which servers send the mail when they can't deliver it. */
    public static final String RETURN_PATH = "return_path";

    /** Name of a value: as what its reader gets it, an {@link Actor.Kind}; the same address can be that of one of the staff and of a client. */
    public static final String READER = "reader";

    public MailOrder {
        values = Map.copyOf(values);
    }

    /** The same for somebody as one of the staff, or as a client. */
    public MailOrder readAs(Actor.Kind kind) {
        return with(Map.of(READER, kind.name()));
    }

    /** The same with more values. */
    MailOrder with(Map<String, String> more) {
        Map<String, String> all = new HashMap<>(values);
        all.putAll(more);
        return new MailOrder(companyId, key, to, toName, language, template, all);
    }
}
