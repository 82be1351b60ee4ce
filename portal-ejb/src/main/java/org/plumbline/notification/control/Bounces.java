package org.plumbline.notification.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.plumbline.account.entity.Client;
import org.plumbline.account.entity.Person;
import org.plumbline.account.entity.StaffMember;
import org.plumbline.notification.control.ArrivedMail.Nature;
import org.plumbline.notification.entity.MailRecord;
import org.plumbline.shared.Actor;
import org.plumbline.shared.Setting;
import org.plumbline.shared.Settings;

/**
 * Takes back the mails of ours that a server could not deliver after all. Only what comes to the return address of a mail tells of it: anybody
 * can write that something has failed. Each delivery comes back once; the owners hear of a person's first and then not again for a week, for
 * an address that is dead sends every mail back.
 */
@ApplicationScoped
public class Bounces {

    private static final Duration ALERTS_APART = Duration.ofDays(7);

    @PersistenceContext(unitName = "plumbline")
    private EntityManager em;

    @Inject
    private BounceTokens tokens;

    @Inject
    private ProjectStaff staff;

    @Inject
    private Mailing mailing;

    @Inject
    private Settings settings;

    /**
     * Takes what a machine says of a mail of ours. That one is put off, or that its reader is away, changes nothing and waits for nobody.
     *
     * @return whether that is what came; a person's mail to such an address is not
     */
    public boolean take(ArrivedMail mail, Instant now) {
        Optional<Long> message = tokens.message(mail.recipients());
        if (message.isEmpty() || mail.nature() != Nature.BOUNCE && mail.nature() != Nature.AUTOMATIC) {
            return false;
        }
        if (mail.report() != null && mail.report().failed()) {
            record(message.get()).filter(sent -> sent.bounce(mail.report().status(), now)).ifPresent(sent -> alert(sent, now));
        }
        return true;
    }

    /** The row is locked: two reports of one delivery take turns. */
    private Optional<MailRecord> record(long messageId) {
        return em.createQuery("select r.id from MailRecord r, OutboxMessage o where o.id = :id and o.lane = 'mail' and r.messageKey = o.key", Long.class)
                .setParameter("id", messageId).getResultStream().findFirst()
                .map(id -> em.find(MailRecord.class, id, LockModeType.PESSIMISTIC_WRITE));
    }

    private void alert(MailRecord sent, Instant now) {
        Person person = sent.isOfStaff() ? em.find(StaffMember.class, sent.personId()) : em.find(Client.class, sent.personId());
        if (person == null || isKnown(sent, now)) {
            return;
        }
        String page = settings.url(Setting.BASE_URL) + "/admin/deliveries.xhtml?staff=" + sent.isOfStaff() + "&person=" + sent.personId();
        staff.owners(sent.companyId()).stream().filter(owner -> !owner.equals(person)).forEach(owner -> mailing.queue(new MailOrder(owner.companyId(),
                "bounced:" + sent.getId() + ':' + owner.getId(), owner.getEmail(), owner.getName(), owner.getLanguage(), "messaging/bounced",
                Map.of("who", person.getName(), "url", page)).readAs(Actor.Kind.STAFF)));
    }

    /** Whether another mail to the same person has come back of late. */
    private boolean isKnown(MailRecord sent, Instant now) {
        return em.createQuery("select count(r) from MailRecord r where r.personKind = :kind and r.personId = :person and r.bouncedAt > :after "
                + "and r.id <> :this", Long.class).setParameter("kind", sent.personKind()).setParameter("person", sent.personId())
                .setParameter("after", now.minus(ALERTS_APART)).setParameter("this", sent.getId()).getSingleResult() > 0;
    }
}
