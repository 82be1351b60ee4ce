package org.plumbline.signing.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import org.plumbline.shared.Actor;
import org.plumbline.signing.entity.Envelope;
import org.plumbline.signing.entity.EnvelopeSigner;
import org.plumbline.signing.entity.EnvelopeStatus;
import org.plumbline.signing.entity.SignerNotified.Kind;

/** What comes of time: reminders every so many days, a warning the day before the last, and the end. Those who have signed are left in peace. */
@ApplicationScoped
public class Reminders {

    private static final LocalTime MORNING = LocalTime.of(9, 0);

    @PersistenceContext(unitName = "plumbline")
    private EntityManager em;

    @Inject
    private Envelopes envelopes;

    @Inject
    private SigningLetters letters;

    @Inject
    private Endings endings;

    /** Those that may have something due, in the order of their ids. @param after the last id seen, 0 to begin */
    public List<Long> near(long after, int most) {
        return em.createQuery("select e.id from Envelope e where e.status = :sent and e.id > :after and (e.expiresOn is not null or e.remindDays > 0) "
                + "order by e.id", Long.class).setParameter("sent", EnvelopeStatus.SENT).setParameter("after", after).setMaxResults(most).getResultList();
    }

    /** Does what is due of one, once: whoever comes second waits for its row and finds it done. */
    public void tend(long id, Instant now) {
        envelopes.forChange(id).filter(envelope -> envelope.getStatus() == EnvelopeStatus.SENT).ifPresent(envelope -> tend(envelope, now));
    }

    private void tend(Envelope envelope, Instant now) {
        ZoneId zone = envelopes.project(envelope).getTimeZone();
        if (envelope.isExpired(now, zone)) {
            endings.end(envelope, EnvelopeStatus.EXPIRED, Witness.portal(envelope.companyId()));
            return;
        }
        List<EnvelopeSigner> signers = envelopes.signers(envelope);
        List<EnvelopeSigner> due = Turns.inTurn(signers);
        letters.hold(due);
        Actor portal = Actor.system(envelope.companyId());
        if (isLastDayNear(envelope, zone, now) && envelope.warn()) {
            letters.ask(envelope, due, Kind.LAST_DAY, portal);
        } else {
            letters.ask(envelope, due.stream().filter(signer -> signer.isQuietFor(envelope.getRemindDays(), now)).toList(), Kind.REMIND, portal);
        }
    }

    /** What was sent after that moment is not warned of: the letter that asked has just named the day. */
    private static boolean isLastDayNear(Envelope envelope, ZoneId zone, Instant now) {
        if (envelope.getExpiresOn() == null) {
            return false;
        }
        Instant moment = envelope.getExpiresOn().minusDays(1).atTime(MORNING).atZone(zone).toInstant();
        return !now.isBefore(moment) && envelope.getSentAt().isBefore(moment);
    }
}
