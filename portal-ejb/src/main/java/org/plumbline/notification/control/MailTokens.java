package org.plumbline.notification.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.plumbline.account.entity.Client;
import org.plumbline.account.entity.Person;
import org.plumbline.account.entity.StaffMember;
import org.plumbline.shared.KeyRing;

/**
 * Signs the addresses by which a mail's reader says what they want to be mailed, without signing in. A token names a person and perhaps a
 * kind of mail, and is bound to both and to the address the mail went to: with another address the old mails open nothing. It is kept
 * nowhere and does not expire, because nobody should need a fresh mail to get fewer.
 */
@ApplicationScoped
public class MailTokens {

    private static final String CONTEXT = "mail.preferences";
    /** Kind of person and id, kind of mail, signature. */
    private static final Pattern FORM = Pattern.compile("([cs])([0-9a-z]{1,13})\\.([A-Z_]{0,20})\\.([A-Za-z0-9_-]{43})");
    private static final int ALPHANUMERIC = 36;

    @PersistenceContext(unitName = "plumbline")
    private EntityManager em;

    @Inject
    private KeyRing keys;

    /** Whose token it is. @param kind of the mails it can stop, a {@code NoticeKind} or {@link MailOrder#DIGEST}; empty for none */
    public record Holder(Person person, String kind) {
    }

    /** @param kind of the mails it can stop, or empty */
    public String token(Person person, String kind) {
        return mark(person) + Long.toString(person.getId(), ALPHANUMERIC) + '.' + kind + '.' + keys.digest(signed(person, kind), CONTEXT);
    }

    /** Who holds a token; empty when it is none of ours, or its person may no longer come in. */
    public Optional<Holder> holder(String token) {
        Matcher parts = FORM.matcher(token == null ? "" : token);
        if (!parts.matches()) {
            return Optional.empty();
        }
        return person(parts.group(1), parts.group(2)).filter(Person::isActive)
                .filter(person -> keys.confirms(signed(person, parts.group(3)), CONTEXT, parts.group(4)))
                .map(person -> new Holder(person, parts.group(3)));
    }

    private Optional<Person> person(String kind, String id) {
        long number;
        try {
            number = Long.parseLong(id, ALPHANUMERIC);
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
        return Optional.ofNullable("s".equals(kind) ? em.find(StaffMember.class, number) : em.find(Client.class, number));
    }

    private static String signed(Person person, String kind) {
        return mark(person) + ":" + person.getId() + ":" + kind + ":" + person.getEmail();
    }

    private static char mark(Person person) {
        return Notices.isStaff(person) ? 's' : 'c';
    }
}
