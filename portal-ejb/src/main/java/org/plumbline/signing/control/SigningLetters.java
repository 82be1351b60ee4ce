package org.plumbline.signing.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.plumbline.account.control.ItemLinks;
import org.plumbline.account.entity.Client;
import org.plumbline.account.entity.Company;
import org.plumbline.account.entity.Letter;
import org.plumbline.account.entity.Person;
import org.plumbline.account.entity.StaffMember;
import org.plumbline.project.control.ParticipantRepository;
import org.plumbline.project.entity.Participant;
import org.plumbline.project.entity.Project;
import org.plumbline.shared.Actor;
import org.plumbline.shared.DomainEvent;
import org.plumbline.shared.Ids;
import org.plumbline.signing.entity.Envelope;
import org.plumbline.signing.entity.EnvelopeCompleted;
import org.plumbline.signing.entity.EnvelopeSigner;
import org.plumbline.signing.entity.EnvelopeStatus;
import org.plumbline.signing.entity.SignerNotified;
import org.plumbline.signing.entity.SignerNotified.Kind;
import org.plumbline.signing.entity.SignerNotified.Reader;
import org.plumbline.signing.entity.SignerNotified.Topic;

/**
 * Says who is written to about a request for signatures, in the transaction of what has happened. What asks somebody to sign carries a link of
 * its own; everything else names the page's address. Nobody hears of it before their turn.
 */
@ApplicationScoped
public class SigningLetters {

    private static final String PAGE = "/signing/sign.xhtml?id=";

    @PersistenceContext(unitName = "plumbline")
    private EntityManager em;

    @Inject
    private ItemLinks links;

    @Inject
    private Envelopes envelopes;

    @Inject
    private ParticipantRepository participants;

    @Inject
    private Event<DomainEvent> events;

    /** Takes the rows of everybody who may be given a link in this transaction; comes before its first event, see {@link ItemLinks}. */
    public void hold(List<EnvelopeSigner> signers) {
        links.hold(signers.stream().filter(signer -> signer.getPersonKind() == Actor.Kind.CLIENT)
                .map(signer -> em.find(Client.class, signer.getSignerPersonId())).toList());
    }

    /** Tells people that it is their turn, or reminds them of it. */
    public void ask(Envelope envelope, List<EnvelopeSigner> signers, Kind kind, Actor by) {
        Instant now = Instant.now();
        signers.forEach(signer -> {
            signer.tell(now);
            if (isReachable(envelope, signer)) {
                boolean client = signer.getPersonKind() == Actor.Kind.CLIENT;
                String token = client ? links.issueBeside(em.find(Client.class, signer.getSignerPersonId()),
                        new ItemLinks.Item(envelope.projectId(), PAGE + envelope.getId()), by) : "";
                write(envelope, new Reader(signer.getPersonKind(), signer.getSignerPersonId()), kind, token, by);
            }
        });
    }

    /** Tells everybody who signed, and who sent it, that the result is there. */
    void completed(@Observes EnvelopeCompleted event) {
        Envelope envelope = em.find(Envelope.class, event.envelopeId());
        tell(envelope, envelopes.signers(envelope), Kind.DONE, event.actor());
        tellAuthor(envelope, Kind.DONE, event.actor());
    }

    /** Tells everybody who had heard of it that it has ended; not who ended it. */
    void ended(Envelope envelope, Actor by) {
        tell(envelope, envelopes.signers(envelope).stream().filter(signer -> signer.wasTold() && !signer.is(by)).toList(), Kind.ENDED, by);
        if (envelope.getStatus() == EnvelopeStatus.DECLINED || envelope.getStatus() == EnvelopeStatus.EXPIRED) {
            tellAuthor(envelope, Kind.valueOf(envelope.getStatus().name()), by);
        }
    }

    private void tell(Envelope envelope, List<EnvelopeSigner> signers, Kind kind, Actor by) {
        signers.stream().filter(signer -> isReachable(envelope, signer))
                .forEach(signer -> write(envelope, new Reader(signer.getPersonKind(), signer.getSignerPersonId()), kind, "", by));
    }

    private void tellAuthor(Envelope envelope, Kind kind, Actor by) {
        StaffMember author = em.find(StaffMember.class, envelope.getAuthorId());
        boolean signs = kind == Kind.DONE && envelopes.signers(envelope).stream()
                .anyMatch(signer -> signer.getPersonKind() == Actor.Kind.STAFF && signer.getSignerPersonId() == author.getId());
        if (author.isActive() && !signs) {
            write(envelope, new Reader(Actor.Kind.STAFF, author.getId()), kind, "", by);
        }
    }

    private boolean isReachable(Envelope envelope, EnvelopeSigner signer) {
        return envelopes.person(signer).isActive() && (signer.getPersonKind() == Actor.Kind.STAFF
                || participants.of(envelopes.project(envelope), signer.getSignerPersonId()).filter(Participant::isOpen).isPresent());
    }

    private void write(Envelope envelope, Reader reader, Kind kind, String token, Actor by) {
        Project project = envelopes.project(envelope);
        Person person = envelopes.person(reader.kind(), reader.personId());
        EnvelopeSigner refuser = envelopes.signers(envelope).stream().filter(signer -> signer.getDeclinedAt() != null).findFirst().orElse(null);
        Topic topic = new Topic(envelope.getTitle(), project.getName(), envelope.getExpiresOn(), project.getTimeZone(),
                refuser == null ? "" : envelopes.person(refuser).getName(), refuser == null ? "" : refuser.getReason());
        String cause = kind.name().toLowerCase(Locale.ROOT) + ":" + envelope.getId() + ":" + reader.personId() + ":" + Ids.next();
        events.fire(new SignerNotified(by, envelope.companyId(), envelope.projectId(), envelope.getId(), reader, kind, cause,
                Letter.to(person, em.find(Company.class, envelope.companyId())), token, topic));
    }
}
